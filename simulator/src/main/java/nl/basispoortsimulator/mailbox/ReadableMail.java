package nl.basispoortsimulator.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A letter as a person reads it. Attachments are left out.
///
/// @param text the plain part, empty when there is none
/// @param html the HTML part, empty when there is none; not safe to put on a page of ours
public record ReadableMail(
        long id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html) {

    public ReadableMail {
        to = List.copyOf(to);
    }

    /// A letter that is damaged is shown as it came in, rather than not at all.
    static ReadableMail of(ReceivedMail mail) {
        try {
            MimeMessage message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    mail.raw().getBytes(StandardCharsets.ISO_8859_1)));
            return new ReadableMail(
                    mail.id(),
                    mail.receivedAt(),
                    mail.sender(),
                    mail.recipients(),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(part(message, "text/plain"), ""),
                    Objects.requireNonNullElse(part(message, "text/html"), ""));
        } catch (MessagingException | IOException damaged) {
            return new ReadableMail(
                    mail.id(),
                    mail.receivedAt(),
                    mail.sender(),
                    mail.recipients(),
                    "(onleesbaar)",
                    mail.raw(),
                    "");
        }
    }

    private static @Nullable String part(Part part, String type)
            throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
