package nl.beheerportaal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/// What another mail server says of a letter of ours (RFC 3464).
///
/// @param failed it will never arrive; otherwise it did, or the server goes on trying
/// @param status the server's code (RFC 3463): *5.1.1*
record DeliveryReport(MessageName letter, boolean failed, String status) {
    /// Such a report repeats the letter at most once.
    private static final int LARGEST = 5_000_000;

    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    /// @return empty when the message is no such report, or of a letter that is not ours
    static Optional<DeliveryReport> of(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || message.getSize() > LARGEST) {
            return Optional.empty();
        }
        MimeMultipart parts =
                new MimeMultipart(
                        new ByteArrayDataSource(
                                message.getInputStream(), message.getContentType()));
        DeliveryStatus said = null;
        Optional<MessageName> letter = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                said = new DeliveryStatus(part.getInputStream());
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")) {
                letter = name(new InternetHeaders(part.getInputStream()));
            }
        }
        return said == null ? Optional.empty() : report(letter, said);
    }

    private static Optional<MessageName> name(InternetHeaders headers) {
        return Optional.ofNullable(headers.getHeader("Message-ID", null))
                .flatMap(MessageName::read);
    }

    /// A letter of ours goes to one address, so one line of the report is about it.
    private static Optional<DeliveryReport> report(
            Optional<MessageName> letter, DeliveryStatus said) {
        if (letter.isEmpty() || said.getRecipientDSNCount() == 0) {
            return Optional.empty();
        }
        InternetHeaders recipient = said.getRecipientDSN(0);
        boolean failed = "failed".equalsIgnoreCase(first(recipient, "Action"));
        return Optional.of(new DeliveryReport(letter.get(), failed, status(recipient)));
    }

    private static String status(InternetHeaders recipient) {
        String said = first(recipient, "Status");
        Matcher matcher = STATUS.matcher(said == null ? "" : said);
        return matcher.find() ? matcher.group() : "UNKNOWN";
    }

    private static @Nullable String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? null : values[0].strip();
    }
}
