package nl.beheerportaal.core.plan;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.roster.Digest;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// Collects the facts that a plan's steps rest on: of everybody who gets a step what the step was
/// made from, and of nobody else anything.
final class Facts {
    private static final String THERE = "there";
    private static final String ABSENT = "absent";

    private final Situation situation;
    private final Wanted wanted;
    private final TreeMap<String, Fact> facts = new TreeMap<>();

    private Facts(Situation situation, Wanted wanted) {
        this.situation = situation;
        this.wanted = wanted;
    }

    static Seal seal(Situation situation, Wanted wanted, List<Step> steps, List<Hold> holds) {
        Facts facts = new Facts(situation, wanted);
        facts.add(
                Fact.Kind.WISH,
                "",
                "",
                List.of(situation.world().selection().mode().name(), facts.whatIsDone(steps)));
        facts.add(Fact.Kind.LICENCE, "", "", List.of(besides(holds)));
        wanted.pupils().values().forEach(facts::add);
        wanted.teachers().values().forEach(facts::add);
        steps.forEach(facts::add);
        return Seal.of(List.copyOf(facts.facts.values()));
    }

    /// Of an undo or a departure: what it takes back, and every account and group that moves for
    /// it.
    static Seal seal(Situation situation, Basis basis, List<Step> steps, List<Hold> holds) {
        Facts facts =
                new Facts(
                        situation,
                        new Wanted(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of()));
        String wish = undoing(basis) + " " + facts.whatIsDone(steps);
        facts.add(Fact.Kind.WISH, "", "", List.of(basis.occasion().name(), wish));
        facts.add(Fact.Kind.LICENCE, "", "", List.of(besides(holds)));
        steps.forEach(facts::add);
        return Seal.of(List.copyOf(facts.facts.values()));
    }

    private static String undoing(Basis basis) {
        Undoing what = basis.undoing();
        return what == null ? "" : what.run() + " " + what.only() + " " + what.forward();
    }

    /// What holds besides the brakes, which say nothing that the steps do not say.
    private static String besides(List<Hold> holds) {
        return holds.stream().filter(hold -> !(hold instanceof Hold.Brake)).toList().toString();
    }

    /// Which steps follow; a run without a person says nothing about what stays as it is.
    private String whatIsDone(List<Step> steps) {
        return situation.occasion().byItself()
                ? Seal.acting(steps)
                : steps.stream()
                        .map(Step::id)
                        .sorted()
                        .map(StepId::value)
                        .collect(Collectors.joining(" "));
    }

    /// Of a world nothing could be planned from.
    static Seal closed(World world, List<Hold> holds) {
        return Seal.of(
                List.of(
                        new Fact(
                                Fact.Kind.SCHOOL,
                                world.school().toString(),
                                "",
                                List.of(holds.toString()))));
    }

    private void add(Step step) {
        switch (step) {
            case Step.KeepAccount keep -> account(keep.account(), keep.person());
            case Step.UpdateAccount update -> account(update.account(), update.person());
            case Step.RestoreAccount restore -> account(restore.account(), restore.person());
            case Step.ReleaseAccount release -> account(release.account(), null);
            case Step.PutBack back -> account(back.account(), back.person());
            case Step.LeaveAccount leave -> bystander(leave);
            case Step.DeactivateAccount gone -> {
                account(gone.account(), gone.person());
                leaver(gone);
            }
            case Step.CreateAccount _ -> {}
            case Step.KeepGroup keep
                    when situation.occasion().byItself() && keep.key() == null -> {}
            case Step.KeepGroup keep -> group(keep.group(), keep.key());
            case Step.CreateGroup create -> rosterGroup(create.key());
            case Step.UpdateGroup update -> group(update.group(), update.key());
            case Step.PutBackGroup back -> group(back.group(), null);
            case Step.ChangeMembers change -> {
                if (change.group() instanceof GroupRef.Existing(AppGroupId id)) {
                    group(id, null);
                }
            }
        }
    }

    private void add(Pupil pupil) {
        add(
                Fact.Kind.PUPIL,
                pupil.id().toString(),
                pupil.name().display(),
                List.of(
                        THERE,
                        spelled(pupil.name()),
                        keys(pupil.eckId(), pupil.lasKey()),
                        text(pupil.yearGroup()),
                        wanted.groupsOf(pupil.id()).toString()));
    }

    private void add(StaffMember member) {
        add(
                Fact.Kind.TEACHER,
                member.id().toString(),
                member.name().display(),
                List.of(
                        THERE,
                        spelled(member.name()) + "|" + text(member.email()),
                        keys(member.eckId(), member.lasKey()),
                        new TreeSet<>(member.roles()).toString(),
                        wanted.groupsOf(member.id()).toString()));
    }

    /// Whoever goes because of what the roster says or does not say of them.
    private void leaver(Step.DeactivateAccount gone) {
        PersonId person = gone.person();
        if (person == null) {
            return;
        }
        String presence = gone.cause().absent() ? ABSENT : THERE;
        Fact.Kind kind = gone.kind() == AccountKind.TEACHER ? Fact.Kind.TEACHER : Fact.Kind.PUPIL;
        add(
                kind,
                person.toString(),
                gone.shown().name(),
                List.of(presence, "", "", gone.cause().toString(), ""));
    }

    private void account(AccountId id, @Nullable PersonId person) {
        Account account = situation.accounts().get(id);
        if (account == null) {
            return;
        }
        add(
                Fact.Kind.ACCOUNT,
                id.value(),
                account.name().shown(),
                List.of(
                        account.active() ? "active" : "inactive",
                        List.of(
                                        account.name().given(),
                                        account.name().family(),
                                        account.name().display(),
                                        account.namePrefix())
                                .toString(),
                        List.of(text(account.externalId()), hidden(account.eckId()), text(person))
                                .toString(),
                        List.of(
                                        account.kind().name(),
                                        text(account.email()),
                                        new TreeSet<>(account.roles()).toString())
                                .toString(),
                        text(account.yearGroup()) + "|" + text(account.schoolYear()),
                        situation.groupsOf(id).toString()));
    }

    /// An account that only stays counts among those who will be in the app; a run without a person
    /// says nothing about it.
    private void bystander(Step.LeaveAccount leave) {
        if (!situation.occasion().byItself()) {
            add(
                    Fact.Kind.ACCOUNT,
                    leave.account().value(),
                    leave.shown().name(),
                    List.of("active", "", "", leave.stays().name(), "", ""));
        }
    }

    private void group(AppGroupId id, @Nullable LasKey key) {
        AppGroup group = situation.appGroups().get(id);
        if (group != null) {
            add(
                    Fact.Kind.APP_GROUP,
                    id.value(),
                    group.name(),
                    List.of(
                            group.name(),
                            text(group.externalId()),
                            text(group.groupType())
                                    + "|"
                                    + text(group.yearGroup())
                                    + "|"
                                    + text(group.schoolYear())));
        }
        if (key != null) {
            rosterGroup(key);
        }
    }

    private void rosterGroup(LasKey key) {
        Group group = situation.groups().get(key);
        if (group != null) {
            add(
                    Fact.Kind.ROSTER_GROUP,
                    key.value(),
                    group.display(),
                    List.of(group.name(), group.type() + "|" + text(group.yearGroup())));
        }
    }

    private void add(Fact.Kind kind, String id, String shown, List<String> values) {
        facts.put(kind.name() + "/" + id, new Fact(kind, id, shown, values));
    }

    private static String spelled(PersonName name) {
        return List.of(name.callName(), name.namePrefix(), name.surname(), name.initials())
                .toString();
    }

    private static String keys(@Nullable EckId eckId, @Nullable LasKey lasKey) {
        return hidden(eckId) + "|" + text(lasKey);
    }

    private static String hidden(@Nullable EckId eckId) {
        return eckId == null ? "" : Digest.of(eckId.value()).substring(0, 16);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
