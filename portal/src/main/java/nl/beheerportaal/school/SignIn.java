package nl.beheerportaal.school;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.audit.Mention;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.Admission.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides by the school's staff list who may come in; what the sign-in message says of roles is
/// never asked (`basispoort.md` §2). While Basispoort cannot be read, or shares nothing any more,
/// the last complete list decides, for at most thirty days, and only to look (PRODUCT §6.12).
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration LIST_IS_GOOD_FOR = Duration.ofDays(30);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final RosterSource basispoort;
    private final SchoolStore schools;
    private final StaffStore lists;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    public SignIn(
            RosterSource basispoort,
            SchoolStore schools,
            StaffStore lists,
            Records records,
            Clock clock) {
        this.basispoort = basispoort;
        this.schools = schools;
        this.lists = lists;
        this.transactions = records.transactions;
        this.audit = records.audit;
        this.clock = clock;
    }

    /// Where it is noted who came in and who did not.
    public record Records(Transactions transactions, AuditLog audit) {}

    /// Whether this person may come in for this school, both as Basispoort's message names them.
    public Admission admit(PersonId person, SchoolNumber number) {
        Optional<SchoolId> school =
                transactions.forFleet(() -> schools.find(FleetScope.forSignIn(), number));
        if (school.isEmpty()) {
            return new Admission.Refused(Why.UNKNOWN_SCHOOL);
        }
        return switch (basispoort.staff(number)) {
            case Fetched.Got<List<StaffMember>>(List<StaffMember> staff) when !staff.isEmpty() ->
                    byFreshList(school.get(), person, staff);
            case Fetched.Got<List<StaffMember>> _ ->
                    byKeptList(school.get(), person, "an empty staff list");
            case Fetched.Failed<List<StaffMember>>(Failure why) ->
                    byKeptList(school.get(), person, String.valueOf(why.kind()));
        };
    }

    /// Whether somebody who came in may stay in. A fresh list decides; while there is none, the
    /// kept list does, and who worked on goes on working, unless the school shares nothing any
    /// more. Only who must leave is put on record. Who looks along is on no staff list.
    public Admission again(SignedIn who) {
        if (who.looking() != null) {
            return new Admission.Admitted(who);
        }
        SchoolScope scope = SchoolScope.forJob(new SchoolId(who.school()), "sign-in");
        SchoolNumber number = inSchool(scope, () -> schools.get(scope).number());
        PersonId person = new PersonId(who.person());
        return switch (basispoort.staff(number)) {
            case Fetched.Got<List<StaffMember>>(List<StaffMember> staff) when !staff.isEmpty() ->
                    inSchool(
                            scope,
                            () -> {
                                lists.keep(scope, staff, clock.instant());
                                return stays(
                                        scope, who, judged(scope.school(), person, staff, false));
                            });
            case Fetched.Got<List<StaffMember>> _ -> staysByKeptList(scope, who, who.readOnly());
            case Fetched.Failed<List<StaffMember>>(Failure why) ->
                    staysByKeptList(
                            scope, who, who.readOnly() || why.kind() == Failure.Kind.NO_PERMISSION);
        };
    }

    private Admission staysByKeptList(SchoolScope scope, SignedIn who, boolean readOnly) {
        PersonId person = new PersonId(who.person());
        return inSchool(
                scope,
                () ->
                        stays(
                                scope,
                                who,
                                lists.last(scope)
                                        .filter(this::isGood)
                                        .map(kept ->
                                                judged(
                                                        scope.school(),
                                                        person,
                                                        kept.staff(),
                                                        readOnly))
                                        .orElse(new Admission.Refused(Why.NO_STAFF_LIST))));
    }

    private Admission stays(SchoolScope scope, SignedIn who, Admission admission) {
        if (admission instanceof Admission.Refused(Why why)) {
            AuditEvent event =
                    new AuditEvent(
                            scope.actor(),
                            AuditAction.SESSION_ENDED,
                            null,
                            List.of(Mention.person(new PersonId(who.person()), who.name())),
                            Facts.none().code("why", why));
            audit.append(scope.school(), List.of(event), clock.instant());
        }
        return admission;
    }

    private boolean isGood(StaffStore.Kept kept) {
        return !kept.read().isBefore(clock.instant().minus(LIST_IS_GOOD_FOR));
    }

    private <T> T inSchool(SchoolScope scope, Supplier<T> work) {
        return transactions.forSchool(scope.school().value(), work);
    }

    private Admission byFreshList(SchoolId school, PersonId person, List<StaffMember> staff) {
        SchoolScope scope = SchoolScope.forJob(school, "sign-in");
        Instant read = clock.instant();
        return transactions.forSchool(
                school.value(),
                () -> {
                    lists.keep(scope, staff, read);
                    return recorded(scope, person, staff, judged(school, person, staff, false));
                });
    }

    private Admission byKeptList(SchoolId school, PersonId person, String because) {
        SchoolScope scope = SchoolScope.forJob(school, "sign-in");
        return transactions.forSchool(
                school.value(), () -> byKeptList(scope, person, because, lists.last(scope)));
    }

    private Admission byKeptList(
            SchoolScope scope, PersonId person, String because, Optional<StaffStore.Kept> kept) {
        boolean good = kept.filter(this::isGood).isPresent();
        LOG.warn(
                "Sign-in at school {} by the kept staff list ({}): {}",
                scope.school(),
                because,
                good ? "good" : "too old or none");
        List<StaffMember> staff = good ? kept.get().staff() : List.of();
        return recorded(
                scope,
                person,
                staff,
                good
                        ? judged(scope.school(), person, staff, true)
                        : new Admission.Refused(Why.NO_STAFF_LIST));
    }

    /// In the transaction that judged: nobody comes in whose coming is not on record. A refusal
    /// names only somebody who is on the staff list.
    private Admission recorded(
            SchoolScope scope, PersonId person, List<StaffMember> staff, Admission admission) {
        List<Mention> about =
                staff.stream()
                        .filter(member -> member.id().equals(person))
                        .map(member -> Mention.person(person, member.name().display()))
                        .limit(1)
                        .toList();
        AuditEvent event =
                switch (admission) {
                    case Admission.Admitted(SignedIn who) ->
                            AuditEvent.of(
                                    who.scope().actor(),
                                    AuditAction.SIGNED_IN,
                                    null,
                                    Facts.none().flag("readOnly", who.readOnly()));
                    case Admission.Refused(Why why) ->
                            new AuditEvent(
                                    scope.actor(),
                                    AuditAction.SIGN_IN_REFUSED,
                                    null,
                                    about,
                                    Facts.none().code("why", why));
                };
        audit.append(scope.school(), List.of(event), clock.instant());
        return admission;
    }

    private Admission judged(
            SchoolId school, PersonId person, List<StaffMember> staff, boolean readOnly) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        Optional<StaffMember> found =
                staff.stream().filter(member -> member.id().equals(person)).findFirst();
        if (found.isEmpty() || !found.get().worksOn(today)) {
            return new Admission.Refused(Why.NOT_STAFF);
        }
        if (!found.get().isCoordinatorOn(today)) {
            return new Admission.Refused(Why.NOT_COORDINATOR);
        }
        return new Admission.Admitted(
                new SignedIn(
                        school.value(), person.value(), found.get().name().display(), readOnly));
    }
}
