package nl.basispoortsimulator.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/// Posts letters of the simulator's own to its mailbox.
@Component
public class PostOffice {
    private final Mailbox mailbox;

    PostOffice(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /// @param subject in ASCII
    public void post(String from, List<String> to, String subject, String text) {
        String body = Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String raw =
                "From: %s\r\nTo: %s\r\nSubject: %s\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n"
                        .formatted(from, String.join(", ", to), subject, body);
        mailbox.receive(from, to, raw);
    }
}
