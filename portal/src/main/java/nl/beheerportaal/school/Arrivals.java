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

    /// Every refusal is in the log with its code and its reason, and without anything personal.
    ///
    /// @param message as posted, base64
    /// @param query of the address it was posted to, without `?`; empty for none
    /// @param letters the end of the code of a refusal, by which the line in the log is found
    public Admission arrive(String message, String query, String letters) {
        return switch (reader.read(message, query, clock.instant())) {
            case SignInMessage.NotTrusted(String reason) -> {
                LOG.warn("{}: sign-in message refused: {}", Why.NOT_TRUSTED.code(letters), reason);
                yield new Admission.Refused(Why.NOT_TRUSTED);
            }
            case SignInMessage.Trusted trusted -> firstTime(trusted, letters);
        };
    }

    /// What a party that vouches for people must know of us, as XML.
    public String metadata() {
        return reader.metadata();
    }

    private Admission firstTime(SignInMessage.Trusted message, String letters) {
        if (!used.firstUse(message.messageId(), message.expires())) {
            LOG.warn("{}: sign-in message was used before", Why.USED_BEFORE.code(letters));
            return new Admission.Refused(Why.USED_BEFORE);
        }
        Admission admission = signIn.admit(message.person(), message.school());
        if (admission instanceof Admission.Refused(Why why)) {
            LOG.warn(
                    "{}: sign-in at school number {} refused: {}",
                    why.code(letters),
                    message.school(),
                    why);
        }
        return admission;
    }
}
