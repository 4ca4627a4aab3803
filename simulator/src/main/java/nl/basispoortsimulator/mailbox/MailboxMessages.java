package nl.basispoortsimulator.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The mail for programs.
@RestController
class MailboxMessages {

    private final Mailbox mailbox;

    MailboxMessages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /// Newest first.
    @GetMapping("/mailbox/messages")
    List<ReadableMail> messages(@RequestParam(required = false) @Nullable String to) {
        return mailbox.all().stream()
                .filter(mail -> to == null || to.isBlank() || mail.isFor(to))
                .map(ReadableMail::of)
                .toList();
    }

    @DeleteMapping("/mailbox/messages")
    ResponseEntity<Void> deleteAll() {
        mailbox.deleteAll();
        return ResponseEntity.noContent().build();
    }

    /// Turns the next letters away.
    ///
    /// @param code 4xx: try again later; 5xx: never
    /// @param times how many, 0 for all until told otherwise
    @PutMapping("/mailbox/refusal")
    ResponseEntity<String> refuse(
            @RequestParam(defaultValue = "451") int code,
            @RequestParam(defaultValue = "0") int times) {
        if (code < 400 || code > 599 || times < 0) {
            return ResponseEntity.badRequest()
                    .body("code is 400 to 599, times is 0 (all) or more\n");
        }
        mailbox.refuse(new Mailbox.Refusal(code + " Simulated refusal", times));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/mailbox/refusal")
    ResponseEntity<Void> acceptAgain() {
        mailbox.refuse(null);
        return ResponseEntity.noContent().build();
    }
}
