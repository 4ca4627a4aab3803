package nl.beheerportaal.sync.lead;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.LeadDoor;
import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.LoweredBrake;
import nl.beheerportaal.sync.held.LoweredBrakes;
import nl.beheerportaal.sync.retention.RequestedErasure;
import nl.beheerportaal.sync.review.LedgerStore;

/// Lowers a brake for one run, and erases an account on request. Nobody but a lead gets anything
/// done here, whatever page asks; the scope of the school stays in here.
public final class LeadDesk {
    private final Transactions transactions;
    private final Stores stores;
    private final Desks desks;
    private final Clock clock;

    /// What is read.
    public record Stores(
            SchoolStore schools,
            ConnectionStore connections,
            LoweredBrakes brakes,
            LedgerStore ledgers) {}

    /// Who does it.
    public record Desks(BrakeDesk brakes, RequestedErasure erasure) {}

    public LeadDesk(Transactions transactions, Stores stores, Desks desks, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.desks = desks;
        this.clock = clock;
    }

    /// Why so much may change at once.
    public enum Reason {
        /// The school split, or got another location's pupils.
        SPLIT,
        MERGED,
        /// Another administration, with other numbers for everybody.
        NEW_ADMINISTRATION,
        /// The school asked for it in writing.
        ASKED
    }

    /// A school, as a lead needs it.
    ///
    /// @param lowered the brakes that are lowered now
    public record Place(School school, List<AppId> apps, List<LoweredBrake> lowered) {
        public Place {
            apps = List.copyOf(apps);
            lowered = List.copyOf(lowered);
        }
    }

    /// What is asked to be erased.
    ///
    /// @param whose the account's id in the app, or the person's number at Basispoort
    /// @param inUseToo see [RequestedErasure.Asked]
    public record Asked(AppId app, String whose, RequestedErasure.Why why, boolean inUseToo) {}

    /// Nothing for a school that is not known.
    public Optional<Place> place(HelpdeskPerson person, SchoolNumber number) {
        return at(
                person,
                number,
                scope -> {
                    List<AppId> apps =
                            stores.connections().all(scope).stream().map(Connection::app).toList();
                    return new Place(
                            stores.schools().get(scope),
                            apps,
                            apps.stream()
                                    .map(app -> stores.brakes().find(scope, app, clock.instant()))
                                    .flatMap(Optional::stream)
                                    .toList());
                });
    }

    /// For the next run without a person, and two days at most.
    ///
    /// @param percent so much may change without an explanation, 1 to 100
    /// @return nothing when the school has no such connection
    public Optional<LoweredBrake> lower(
            HelpdeskPerson lead, SchoolNumber number, AppId app, int percent, Reason reason) {
        BrakeDesk.Order order =
                new BrakeDesk.Order(
                        percent, lead.id().toString().toUpperCase(Locale.ROOT), reason.name());
        return scope(lead, number)
                .filter(scope ->
                        inSchool(scope, () -> stores.connections().find(scope, app)).isPresent())
                .map(scope -> desks.brakes().lower(scope, app, order));
    }

    /// @return nothing when the school has no such connection
    public Optional<RequestedErasure.Result> erase(
            HelpdeskPerson lead, SchoolNumber number, Asked asked) {
        return scope(lead, number)
                .filter(scope ->
                        inSchool(scope, () -> stores.connections().find(scope, asked.app))
                                .isPresent())
                .map(scope -> {
                    Set<AccountId> accounts =
                            inSchool(
                                    scope,
                                    () -> meant(stores.ledgers().find(scope, asked.app), asked));
                    return accounts.size() == 1
                            ? desks.erasure().erase(scope, order(lead, asked, accounts))
                            : new RequestedErasure.Result.NotOurs();
                });
    }

    private static RequestedErasure.Asked order(
            HelpdeskPerson lead, Asked asked, Set<AccountId> accounts) {
        return new RequestedErasure.Asked(
                asked.app, accounts.iterator().next(), lead.id(), asked.why, asked.inUseToo);
    }

    /// The accounts of ours that bear that id, else those of that person.
    private static Set<AccountId> meant(Ledger ledger, Asked asked) {
        Set<AccountId> meant = new LinkedHashSet<>();
        Set<AccountId> owned = new LinkedHashSet<>();
        Stream.concat(
                        ledger.accounts().stream()
                                .map(each -> new Owned(each.account(), each.person())),
                        ledger.deactivated().stream()
                                .filter(each -> each.person() != null)
                                .map(each ->
                                        new Owned(
                                                each.account(),
                                                Objects.requireNonNull(each.person()))))
                .filter(each -> each.person.toString().equals(asked.whose))
                .forEach(each -> owned.add(each.account));
        Stream.concat(
                        ledger.accounts().stream().map(each -> each.account()),
                        ledger.deactivated().stream().map(each -> each.account()))
                .filter(each -> each.value().equals(asked.whose))
                .forEach(meant::add);
        return meant.isEmpty() ? owned : meant;
    }

    private record Owned(AccountId account, PersonId person) {}

    private <T> Optional<T> at(
            HelpdeskPerson person, SchoolNumber number, Function<SchoolScope, T> work) {
        return scope(person, number).map(scope -> inSchool(scope, () -> work.apply(scope)));
    }

    private Optional<SchoolScope> scope(HelpdeskPerson person, SchoolNumber number) {
        return new LeadDoor(transactions, stores.schools()).open(person, number);
    }

    private <T> T inSchool(SchoolScope scope, java.util.function.Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }
}
