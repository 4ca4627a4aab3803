package nl.beheerportaal.sync.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.DeactivatedAccount;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.ManagedAccount;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.draft.Confirmed;
import nl.beheerportaal.sync.draft.ConfirmedStore;
import nl.beheerportaal.sync.fetch.SnapshotStore;
import nl.beheerportaal.sync.review.LedgerStore;
import nl.beheerportaal.sync.run.RunId;
import nl.beheerportaal.sync.run.RunStore;
import org.jspecify.annotations.Nullable;

/// Tells of one account what the portal knows. Database only.
public final class Stories {
    private final Transactions transactions;
    private final Stores stores;

    /// What a story is made from.
    public record Stores(
            SnapshotStore snapshots,
            ConfirmedStore confirmed,
            LedgerStore ledgers,
            RunStore runs,
            AuditReader audit) {}

    public Stories(Transactions transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /// The story of the account that is wanted: one that is in the app, that the books know, or
    /// that the portal removed. Nothing when there is none.
    public Optional<Story> find(SchoolScope scope, AppId app, Predicate<AccountId> wanted) {
        return transactions.forSchool(
                scope.school().value(),
                () -> {
                    AppSnapshot snapshot = stores.snapshots().app(scope, app).orElse(null);
                    Ledger ledger = stores.ledgers().find(scope, app);
                    return accounts(snapshot, ledger).stream()
                            .filter(wanted)
                            .findFirst()
                            .map(account -> told(scope, app, account, snapshot, ledger));
                });
    }

    private static Set<AccountId> accounts(@Nullable AppSnapshot app, Ledger ledger) {
        Set<AccountId> accounts = new TreeSet<>();
        if (app != null) {
            accounts.addAll(app.accountsById().keySet());
        }
        ledger.accounts().forEach(each -> accounts.add(each.account()));
        ledger.deactivated().forEach(each -> accounts.add(each.account()));
        return accounts;
    }

    private Story told(
            SchoolScope scope,
            AppId app,
            AccountId account,
            @Nullable AppSnapshot snapshot,
            Ledger ledger) {
        RosterSnapshot roster = stores.snapshots().roster(scope).orElse(null);
        Links links =
                stores.confirmed().find(scope, app).map(Confirmed::links).orElse(Links.none());
        Link link = links.of(account).orElse(null);
        ManagedAccount managed = first(ledger.accounts(), each -> each.account().equals(account));
        DeactivatedAccount removed =
                first(ledger.deactivated(), each -> each.account().equals(account));
        PersonId person =
                link != null
                        ? link.person()
                        : managed != null
                                ? managed.person()
                                : removed == null ? null : removed.person();
        List<AuditEntry> entries = entries(scope, app, account, person);
        return new Story(
                account,
                snapshot,
                roster,
                managed,
                removed,
                link,
                person(roster, person),
                rosterOfRun(scope, entries),
                entries);
    }

    /// An entry about both is there once; what is about the person in another app is not there.
    private List<AuditEntry> entries(
            SchoolScope scope, AppId app, AccountId account, @Nullable PersonId person) {
        AuditReader audit = stores.audit();
        Set<Long> seen = new HashSet<>();
        return Stream.concat(
                        audit.about(scope.school(), new Subject.Account(app, account)).stream(),
                        person == null
                                ? Stream.<AuditEntry>empty()
                                : audit.about(scope.school(), new Subject.Person(person)).stream()
                                        .filter(entry -> app.equals(entry.app())))
                .filter(entry -> seen.add(entry.sequence()))
                .sorted(Comparator.comparingLong(AuditEntry::sequence))
                .toList();
    }

    private @Nullable Instant rosterOfRun(SchoolScope scope, List<AuditEntry> entries) {
        List<AuditEntry> done = new ArrayList<>(entries);
        done.removeIf(entry -> entry.action() != AuditAction.STEP_DONE);
        if (done.isEmpty()) {
            return null;
        }
        String run = done.getLast().facts().values().get("run");
        return run == null
                ? null
                : stores.runs()
                        .find(scope, RunId.parse(run))
                        .map(each -> each.plan().basis().rosterRead())
                        .orElse(null);
    }

    private static @Nullable Person person(
            @Nullable RosterSnapshot roster, @Nullable PersonId person) {
        if (roster == null || person == null) {
            return null;
        }
        Person pupil = roster.pupilsById().get(person);
        return pupil != null ? pupil : roster.staffById().get(person);
    }

    private static <T> @Nullable T first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
