package nl.beheerportaal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Speaks SMTP (RFC 5321), by the server of `spring.mail`.
final class SmtpPostman implements Postman {
    private static final int CLOSING = 421;

    private final JavaMailSender smtp;
    private final Letterhead head;

    SmtpPostman(JavaMailSender smtp, Letterhead head) {
        this.smtp = smtp;
        this.head = head;
    }

    @Override
    public Delivery deliver(Written letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (AddressException _) {
            return new Delivery.Refused("ADDRESS");
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a letter cannot be put together: " + letter, e);
        }
        try {
            smtp.send(message);
            return new Delivery.Accepted();
        } catch (MailException e) {
            return delivery(e);
        }
    }

    private MimeMessage message(Written letter)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress to = new InternetAddress(letter.to(), true);
        MimeMessage message = new Named(letter.messageId());
        MimeMessageHelper helper =
                new MimeMessageHelper(
                        message,
                        MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
                        StandardCharsets.UTF_8.name());
        helper.setFrom(head.from(), head.name());
        helper.setReplyTo(head.replyTo());
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        // RFC 3834: no answering machine answers this
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            // RFC 8058: a mail program stops them with one click
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static Delivery delivery(MailException e) {
        int code = code(e);
        String shown = code == 0 ? "NO_ANSWER" : Integer.toString(code);
        if (code == 0 || code == CLOSING || !isAboutTheLetter(e)) {
            return new Delivery.Down(shown);
        }
        return code >= 500 ? new Delivery.Refused(shown) : new Delivery.Later(shown);
    }

    /// The server's status code; 0 when it gave none.
    private static int code(MailException e) {
        Exception found = aboutTheLetter(e);
        return switch (found) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case null, default -> 0;
        };
    }

    private static boolean isAboutTheLetter(MailException e) {
        return aboutTheLetter(e) != null;
    }

    /// The address's own failure first: the failure of the whole message that carries it has the
    /// same code or a vaguer one.
    private static @Nullable Exception aboutTheLetter(MailException e) {
        Exception vaguer = null;
        Exception[] all =
                e instanceof MailSendException sending
                        ? sending.getMessageExceptions()
                        : new Exception[0];
        for (Exception each : all) {
            for (Throwable at = each; at != null; at = next(at)) {
                if (at instanceof SMTPAddressFailedException address) {
                    return address;
                }
                if (at instanceof SMTPSendFailedException send) {
                    vaguer = send;
                }
            }
        }
        return vaguer;
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : at.getCause();
    }

    /// A message that keeps its name however often it is saved.
    private static final class Named extends MimeMessage {
        private final String id;

        Named(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
