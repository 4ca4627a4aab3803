package nl.beheerportaal.school.helpdesk;

import java.time.Clock;
import java.util.UUID;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.FleetScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The helpdesk's door.
public final class HelpdeskSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(HelpdeskSignIn.class);

    private final HelpdeskRules rules;
    private final HelpdeskPersonStore people;
    private final Transactions transactions;
    private final Clock clock;

    public HelpdeskSignIn(
            HelpdeskRules rules,
            HelpdeskPersonStore people,
            Transactions transactions,
            Clock clock) {
        this.rules = rules;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Result {
        record In(HelpdeskPerson person) implements Result {}

        record Out(HelpdeskAdmission.Why why) implements Result {}
    }

    /// Who comes in is in the log by our id; who stays outside by the reason alone.
    public Result admit(HelpdeskClaims claims) {
        return switch (rules.judge(claims)) {
            case HelpdeskAdmission.Refused(HelpdeskAdmission.Why why) -> {
                LOG.warn("Sign-in of the helpdesk refused: {}", why);
                yield new Result.Out(why);
            }
            case HelpdeskAdmission.Admitted(HelpdeskRole role) -> {
                FleetScope scope = FleetScope.forJob("helpdesk-sign-in");
                UUID id = transactions.forFleet(() -> people.seen(scope, claims, clock.instant()));
                LOG.info("Helpdesk {} signed in as {}", id, role);
                yield new Result.In(new HelpdeskPerson(id, claims.name(), role));
            }
        };
    }
}
