package nl.beheerportaal.sync.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Hold;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.draft.Matching;

/// The two letters about the summer, each once a year: in the month before it, what happens in it
/// (*Dit gebeurt er deze zomer*), and when it is over, how many removals waited.
public final class SummerLetters {
    /// A portal that was away on the first days still tells.
    private static final int DAYS_AFTER = 7;

    private final Transactions transactions;
    private final Stores stores;
    private final Desk desk;
    private final Limits limits;

    /// What is read.
    public record Stores(
            ConnectionStore connections, ConfirmedStore confirmed, ProposalStore proposals) {}

    /// To whom, and by what.
    public record Desk(Outbox outbox, Coordinators coordinators, Places places) {}

    public SummerLetters(Transactions transactions, Stores stores, Desk desk, Limits limits) {
        this.transactions = transactions;
        this.stores = stores;
        this.desk = desk;
        this.limits = limits;
    }

    /// Before the run of that night: what it takes away is told by itself.
    public void tell(SchoolScope scope, AppId app, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Matching.SCHOOL_TIME);
        LocalDate begins = Year.from(today).atMonthDay(limits.summerStart());
        LocalDate ends = Year.from(today).atMonthDay(limits.summerEnd());
        boolean ahead = !today.isBefore(begins.minusMonths(1)) && today.isBefore(begins);
        boolean over = !today.isBefore(ends) && today.isBefore(ends.plusDays(DAYS_AFTER));
        if (ahead || over) {
            transactions.forSchool(
                    scope.school().value(),
                    () -> {
                        if (ahead) {
                            ahead(scope, begins, ends, now);
                        } else {
                            over(scope, app, ends, now);
                        }
                    });
        }
    }

    /// One letter for all apps of the school: the second app finds it written.
    private void ahead(SchoolScope scope, LocalDate begins, LocalDate ends, Instant now) {
        List<String> apps =
                stores.connections().all(scope).stream()
                        .map(Connection::app)
                        .filter(app -> stores.confirmed().find(scope, app).isPresent())
                        .map(desk.places()::name)
                        .toList();
        if (!apps.isEmpty()) {
            post(
                    scope,
                    "summer-ahead/" + begins.getYear(),
                    new Letter.Summer(apps, begins, ends.minusDays(1)),
                    now);
        }
    }

    private void over(SchoolScope scope, AppId app, LocalDate ends, Instant now) {
        stores.proposals()
                .find(scope, app, Occasion.AUTOMATIC)
                .map(proposal -> proposal.plan().holds())
                .orElse(List.of())
                .forEach(hold -> {
                    if (hold instanceof Hold.RemovalsWaitForSummer waited
                            && waited.until().getYear() == ends.getYear()) {
                        post(
                                scope,
                                app + "/summer-over/" + ends.getYear(),
                                new Letter.SummerOver(
                                        desk.places().name(app),
                                        waited.pupils(),
                                        waited.teachers(),
                                        desk.places().app(app)),
                                now);
                    }
                });
    }

    private void post(SchoolScope scope, String event, Letter letter, Instant now) {
        List<Recipient> to = desk.coordinators().of(scope);
        if (!to.isEmpty()) {
            desk.outbox().post(scope.school(), event, letter, to, now);
        }
    }
}
