package nl.beheerportaal.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppGroup;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.plan.AccountFields;
import nl.beheerportaal.core.plan.GroupFields;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every learning app does for the portal, the one in memory and the ones behind SCIM alike.
/// Each test makes its own accounts, so they may share one school.
public abstract class LearningAppContract {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    protected abstract LearningApp app();

    protected abstract AppAddress address();

    @Test
    void aNewAccountIsReadBackWithEverythingItWasGiven() {
        AccountFields fields = teacher("1");
        AccountId id = create(fields, "t" + mark);
        Account account = got(app().account(address(), id)).orElseThrow();
        assertThat(AccountFields.of(account)).isEqualTo(fields);
        assertThat(account.userName()).isEqualTo("t" + mark);
        assertThat(account.id()).isEqualTo(id);
    }

    @Test
    void aPupilHasNoMailAndNoRoles() {
        AccountFields fields = pupil("2");
        Account account = got(app().account(address(), create(fields, "p" + mark))).orElseThrow();
        assertThat(AccountFields.of(account)).isEqualTo(fields);
    }

    @Test
    void anAccountIsFoundByItsKeyAndByItsUserNameWhateverItsCapitals() {
        AccountId id = create(pupil("3"), "noor" + mark);
        assertThat(got(app().accountByExternalId(address(), key("3"))).map(Account::id))
                .contains(id);
        assertThat(got(app().accountByUserName(address(), "NOOR" + mark)).map(Account::id))
                .contains(id);
    }

    @Test
    void whatIsNotThereIsSaidNotToBeThere() {
        assertThat(got(app().accountByExternalId(address(), "nobody" + mark))).isEmpty();
        assertThat(got(app().accountByUserName(address(), "nobody\"" + mark))).isEmpty();
        assertThat(got(app().account(address(), new AccountId("nobody" + mark)))).isEmpty();
        assertThat(got(app().groupByExternalId(address(), "nothing" + mark))).isEmpty();
        assertThat(got(app().group(address(), new AppGroupId("nothing" + mark)))).isEmpty();
    }

    @Test
    void aUserNameOfSomebodyElseIsRefusedAsSuch() {
        create(pupil("4"), "daan" + mark);
        assertRefused(
                apply(new AppCall.CreateAccount(pupil("5"), "Daan" + mark)),
                Outcome.Why.USER_NAME_TAKEN);
        assertThat(got(app().accountByExternalId(address(), key("5")))).isEmpty();
    }

    @Test
    void aKeyOfSomebodyElseIsRefused() {
        create(pupil("6"), "a" + mark);
        assertRefused(apply(new AppCall.CreateAccount(pupil("6"), "b" + mark)), Outcome.Why.TAKEN);
    }

    @Test
    void anUpdateChangesWhatDiffersAndNothingElse() {
        AccountFields before = teacher("7");
        AccountId id = create(before, "u" + mark);
        AccountFields after =
                new AccountFields(
                        before.externalId(),
                        "Fatıma",
                        "’t Hoen-Öztürk",
                        before.display(),
                        AccountKind.TEACHER,
                        true,
                        null,
                        new YearGroup("7/8"),
                        before.schoolYear(),
                        "",
                        "nieuw." + mark + "@school.example",
                        Set.of("ict", "coordinator"));
        assertThat(apply(new AppCall.UpdateAccount(id, before, after)))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(fields(id)).isEqualTo(after);
        assertThat(apply(new AppCall.UpdateAccount(id, after, before)))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(fields(id)).isEqualTo(before);
        assertThat(apply(new AppCall.UpdateAccount(id, before, before)))
                .isInstanceOf(Outcome.AlreadyTrue.class);
    }

    @Test
    void anUpdateMayBeRepeated() {
        AccountFields before = teacher("8");
        AccountId id = create(before, "v" + mark);
        AccountFields after = withName(before, "Ander");
        apply(new AppCall.UpdateAccount(id, before, after));
        assertDone(apply(new AppCall.UpdateAccount(id, before, after)));
        assertThat(fields(id)).isEqualTo(after);
    }

    @Test
    void aDeactivatedAccountIsStillListedAndCanComeBack() {
        AccountId id = create(pupil("9"), "w" + mark);
        assertDone(apply(new AppCall.SetActive(id, false)));
        assertDone(apply(new AppCall.SetActive(id, false)));
        assertThat(fields(id).active()).isFalse();
        assertThat(got(app().accountByExternalId(address(), key("9")))).isPresent();
        assertThat(got(app().fetch(address())).accountsById()).containsKey(id);
        assertDone(apply(new AppCall.SetActive(id, true)));
        assertThat(fields(id)).isEqualTo(pupil("9"));
    }

    @Test
    void anErasedAccountIsGoneAndErasingTwiceIsTheSameAsOnce() {
        AccountId id = create(pupil("10"), "x" + mark);
        assertDone(apply(new AppCall.DeleteAccount(id)));
        assertThat(apply(new AppCall.DeleteAccount(id))).isInstanceOf(Outcome.AlreadyTrue.class);
        assertThat(got(app().account(address(), id))).isEmpty();
        assertRefused(apply(new AppCall.SetActive(id, true)), Outcome.Why.GONE);
        assertRefused(
                apply(new AppCall.UpdateAccount(id, pupil("10"), withName(pupil("10"), "A"))),
                Outcome.Why.GONE);
    }

    @Test
    void aGroupIsMadeEmptyAndKeepsWhatItWasGiven() {
        GroupFields fields = group("11");
        AppGroupId id = create(fields);
        AppGroup group = got(app().group(address(), id)).orElseThrow();
        assertThat(GroupFields.of(group)).isEqualTo(fields);
        assertThat(group.members()).isEmpty();
        assertThat(got(app().groupByExternalId(address(), "g11" + mark)).map(AppGroup::id))
                .contains(id);
        assertRefused(apply(new AppCall.CreateGroup(fields)), Outcome.Why.TAKEN);
    }

    @Test
    void aGroupThatGetsAnotherNameKeepsItsMembers() {
        AppGroupId group = create(group("12"));
        AccountId member = create(pupil("12"), "y" + mark);
        assertDone(apply(new AppCall.ChangeMembers(group, Set.of(member), Set.of())));
        GroupFields after = new GroupFields("g12" + mark, "6A", "combined", null, "2027-2028");
        assertDone(apply(new AppCall.UpdateGroup(group, group("12"), after)));
        AppGroup now = got(app().group(address(), group)).orElseThrow();
        assertThat(GroupFields.of(now)).isEqualTo(after);
        assertThat(now.members()).containsExactly(member);
    }

    @Test
    void membersComeAndGoAndMayBeAskedForTwice() {
        AppGroupId group = create(group("13"));
        List<AccountId> all =
                IntStream.range(0, 4)
                        .mapToObj(i -> create(pupil("13" + i), "z" + i + mark))
                        .toList();
        Set<AccountId> first = Set.copyOf(all.subList(0, 3));
        assertDone(apply(new AppCall.ChangeMembers(group, first, Set.of())));
        assertThat(members(group)).isEqualTo(first);
        var change = new AppCall.ChangeMembers(group, Set.of(all.get(3)), Set.of(all.getFirst()));
        assertDone(apply(change));
        assertDone(apply(change));
        assertThat(members(group)).containsExactlyInAnyOrderElementsOf(all.subList(1, 4));
    }

    @Test
    void aHundredAndTwentyMembersAreNotTooMany() {
        AppGroupId group = create(group("14"));
        Set<AccountId> many =
                IntStream.range(0, 120)
                        .mapToObj(i -> create(pupil("14" + i), "m" + i + mark))
                        .collect(Collectors.toSet());
        assertDone(apply(new AppCall.ChangeMembers(group, many, Set.of())));
        assertThat(members(group)).isEqualTo(many);
        AppSnapshot all = got(app().fetch(address()));
        assertThat(all.isComplete()).isTrue();
        assertThat(all.accountsById().keySet()).containsAll(many);
        assertThat(all.groups().stream().filter(one -> one.id().equals(group)).findFirst())
                .hasValueSatisfying(found -> assertThat(found.members()).isEqualTo(many));
        assertDone(apply(new AppCall.ChangeMembers(group, Set.of(), many)));
        assertThat(members(group)).isEmpty();
    }

    @Test
    void aGroupThatIsNotThereIsSaidToBeGone() {
        AccountId member = create(pupil("15"), "q" + mark);
        assertRefused(
                apply(
                        new AppCall.ChangeMembers(
                                new AppGroupId("nothing" + mark), Set.of(member), Set.of())),
                Outcome.Why.GONE);
        assertRefused(
                apply(
                        new AppCall.UpdateGroup(
                                new AppGroupId("nothing" + mark), group("15"), group("16"))),
                Outcome.Why.GONE);
    }

    private AccountId create(AccountFields fields, String userName) {
        var done =
                assertInstanceOf(
                        Outcome.Applied.class, apply(new AppCall.CreateAccount(fields, userName)));
        return new AccountId(Objects.requireNonNull(done.id()));
    }

    private AppGroupId create(GroupFields fields) {
        var done = assertInstanceOf(Outcome.Applied.class, apply(new AppCall.CreateGroup(fields)));
        return new AppGroupId(Objects.requireNonNull(done.id()));
    }

    private Outcome apply(AppCall call) {
        return app().apply(address(), call);
    }

    private AccountFields fields(AccountId id) {
        return AccountFields.of(got(app().account(address(), id)).orElseThrow());
    }

    private Set<AccountId> members(AppGroupId id) {
        Optional<AppGroup> group = got(app().group(address(), id));
        return group.orElseThrow().members();
    }

    protected String key(String number) {
        return number + "-" + mark;
    }

    private AccountFields pupil(String number) {
        return fields(number, AccountKind.PUPIL, null, Set.of());
    }

    private AccountFields teacher(String number) {
        return fields(
                number,
                AccountKind.TEACHER,
                number + mark + "@school.example",
                Set.of("coordinator"));
    }

    private AccountFields fields(
            String number, AccountKind kind, @Nullable String email, Set<String> roles) {
        return new AccountFields(
                key(number),
                "Noor",
                "van der Meer",
                "Noor van der Meer",
                kind,
                true,
                new EckId("https://ketenid.nl/pilot/" + number + mark),
                new YearGroup("5"),
                "2026-2027",
                "van der",
                email,
                roles);
    }

    private static AccountFields withName(AccountFields fields, String given) {
        return new AccountFields(
                fields.externalId(),
                given,
                fields.family(),
                given + " " + fields.family(),
                fields.kind(),
                fields.active(),
                fields.eckId(),
                fields.yearGroup(),
                fields.schoolYear(),
                fields.namePrefix(),
                fields.email(),
                fields.roles());
    }

    private GroupFields group(String number) {
        return new GroupFields(
                "g" + number + mark, "5A " + mark, "home", new YearGroup("5"), "2026-2027");
    }

    protected static <T> T got(Fetched<T> answer) {
        return switch (answer) {
            case Fetched.Got<T>(T value) -> value;
            case Fetched.Failed<T>(Failure why) -> throw new AssertionError("failed: " + why);
        };
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOfAny(Outcome.Applied.class, Outcome.AlreadyTrue.class);
    }

    private static void assertRefused(Outcome outcome, Outcome.Why why) {
        assertThat(assertInstanceOf(Outcome.Refused.class, outcome).why()).isEqualTo(why);
    }
}
