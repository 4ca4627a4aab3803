package nl.basispoortsimulator.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.basispoortsimulator.server.ReadyContribution;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Listens for mail on loopback. Every sender and recipient will do; nothing leaves the machine.
@Component
class SmtpDoor implements ReadyContribution {

    private static final long START_MILLIS = 10_000;

    private final SmtpServer server;

    SmtpDoor(SimulatorSettings settings, Mailbox mailbox) throws InterruptedException {
        SmtpManager receiving = new Receiving(new Managers(), mailbox);
        this.server =
                new SmtpServer(
                        new ServerSetup(
                                settings.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new Managers() {
                            @Override
                            public SmtpManager getSmtpManager() {
                                return receiving;
                            }
                        });
        server.startService();
        if (!server.waitTillRunning(START_MILLIS)) {
            throw new IllegalStateException(
                    "cannot receive mail on port "
                            + settings.smtpPort()
                            + ": is it in use? Choose another with --simulator.smtp-port");
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("smtpPort", port());
    }

    @PreDestroy
    void close() {
        server.stopService();
    }

    /// Puts letters in the mailbox instead of delivering them.
    private static final class Receiving extends SmtpManager {

        private final Mailbox mailbox;

        Receiving(Managers parts, Mailbox mailbox) {
            super(parts.getImapHostManager(), parts.getUserManager());
            this.mailbox = mailbox;
        }

        @Override
        public @Nullable String checkSender(SmtpState state, MailAddress sender) {
            return mailbox.refusalNow();
        }

        @Override
        public synchronized void send(SmtpState state) {
            MovingMessage letter = state.getMessage();
            try {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                letter.getMessage().writeTo(raw);
                mailbox.receive(
                        letter.getReturnPath().getEmail(),
                        letter.getToAddresses().stream().map(MailAddress::getEmail).toList(),
                        raw.toString(StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException("a letter that cannot be written out", e);
            }
        }
    }
}
