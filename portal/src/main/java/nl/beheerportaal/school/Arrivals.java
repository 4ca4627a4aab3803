package nl.beheerportaal.school;

import java.time.Clock;
import nl.beheerportaal.connector.SignInMessage;
import nl.beheerportaal.connector.SignInReader;
import nl.beheerportaal.school.Admission.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People who arrive from Basispoort with a signed message. In this order: is the message to be
/// trusted, is it used for the first time, may this person come in.
public final class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final SignInReader reader;
    private final ReplayStore used;
    private final SignIn signIn;
    private final Clock clock;

    public Arrivals(SignInReader reader, ReplayStore used, SignIn signIn, Clock clock) {
        this.reader = reader;
        this.used = used;
        this.signIn = signIn;
        this.clock = clock;
    }

    /// Every refusal is in the log with its reason, and without anything personal.
    ///
    /// @param message as posted, base64
    /// @param query of the address it was posted to, without `?`; empty for none
    public Admission arrive(String message, String query) {
        return switch (reader.read(message, query, clock.instant())) {
            case SignInMessage.NotTrusted(String reason) -> {
                LOG.warn("Sign-in message refused: {}", reason);
                yield new Admission.Refused(Why.NOT_TRUSTED);
            }
            case SignInMessage.Trusted trusted -> firstTime(trusted);
        };
    }

    /// What a party that vouches for people must know of us, as XML.
    public String metadata() {
        return reader.metadata();
    }

    private Admission firstTime(SignInMessage.Trusted message) {
        if (!used.firstUse(message.messageId(), message.expires())) {
            LOG.warn("Sign-in message refused: it was used before");
            return new Admission.Refused(Why.USED_BEFORE);
        }
        Admission admission = signIn.admit(message.person(), message.school());
        if (admission instanceof Admission.Refused(Why why)) {
            LOG.warn("Sign-in at school number {} refused: {}", message.school(), why);
        }
        return admission;
    }
}
