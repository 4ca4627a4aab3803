package nl.beheerportaal.sync.held;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;

/// Lowers the brake of one connection, for the next run without a person and two days at most. Only
/// a helpdesk lead may: whoever calls this has made sure of that.
public final class BrakeDesk {
    /// Long enough for two nights.
    private static final Duration LASTS = Duration.ofDays(2);

    private final Transactions transactions;
    private final LoweredBrakes brakes;
    private final AuditLog audit;
    private final Clock clock;

    public BrakeDesk(Transactions transactions, LoweredBrakes brakes, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.brakes = brakes;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param percent so much may change without an explanation, of the pupils, of any one group
    ///   and of the teachers
    /// @param lead whose decision it is: a code of ours in capitals, no name
    /// @param reason a code of capitals, such as `SCHOOL_SPLIT`
    public record Order(int percent, String lead, String reason) {}

    public LoweredBrake lower(SchoolScope scope, AppId app, Order order) {
        Instant now = clock.instant();
        LoweredBrake brake =
                new LoweredBrake(app, order.percent, now.plus(LASTS), order.lead, order.reason);
        Facts facts =
                Facts.none()
                        .count("percent", order.percent)
                        .code("lead", order.lead)
                        .code("reason", order.reason);
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    brakes.save(scope, brake);
                    audit.append(
                            scope.school(),
                            List.of(
                                    AuditEvent.of(
                                            scope.actor(), AuditAction.BRAKE_LOWERED, app, facts)),
                            now);
                    return brake;
                });
    }
}
