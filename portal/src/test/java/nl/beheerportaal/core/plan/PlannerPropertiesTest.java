package nl.beheerportaal.core.plan;

import static nl.beheerportaal.regenboog.DeRegenboog.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.regenboog.SeededWorld;
import org.junit.jupiter.api.Test;

/// What must hold in every world, tried on seeded ones. A failure names its seed.
class PlannerPropertiesTest {
    /// More with `-Dplanner.seeds=…`.
    private static final int SEEDS = Integer.getInteger("planner.seeds", 25);

    @Test
    void planningAfterCarryingOutIsEmpty() {
        everywhere((world, plan) -> {
            if (!plan.held()) {
                Plan again = Planner.plan(Applied.to(world, plan), TODAY);
                assertThat(again.runnable()).isEmpty();
            }
        });
    }

    @Test
    void sameInputInAnyOrderSamePlan() {
        everywhere((world, plan) -> {
            for (int order = 0; order < 3; order++) {
                Plan other = Planner.plan(SeededWorld.shuffled(world, order), TODAY);
                assertThat(other).isEqualTo(plan);
            }
        });
    }

    @Test
    void anAccountNobodyLinkedIsNeverTouchedWithoutAPerson() {
        for (Occasion occasion : List.of(Occasion.AUTOMATIC, Occasion.CHANGES)) {
            later(
                    occasion,
                    (world, plan) -> {
                        Map<AccountId, Account> before = byId(world);
                        Map<AccountId, Account> after = byId(Applied.to(world, plan));
                        for (AccountId id : unmanaged(world)) {
                            assertThat(after.get(id)).isEqualTo(before.get(id));
                        }
                        for (Step.ChangeMembers change : plan.only(Step.ChangeMembers.class)) {
                            assertThat(change.removed())
                                    .doesNotContainAnyElementsOf(unmanaged(world));
                        }
                    });
        }
    }

    @Test
    void whatNothingExplainsStaysWithinTheBrakeOfARunWithoutAPerson() {
        later(
                Occasion.AUTOMATIC,
                (world, plan) -> {
                    Limits limits = world.limits();
                    int pupils = world.app().activePupils().size();
                    int teachers = world.app().activeTeachers().size();
                    assertThat(unexplained(plan, AccountKind.PUPIL))
                            .isLessThanOrEqualTo(Math.max(5, pupils * 5 / 100))
                            .isLessThanOrEqualTo(limits.removals().of(pupils));
                    assertThat(unexplained(plan, AccountKind.TEACHER))
                            .isLessThanOrEqualTo(Math.max(3, teachers * 25 / 100));
                });
    }

    @Test
    void inTheSummerARunWithoutAPersonRemovesNobody() {
        LocalDate summer = LocalDate.of(2027, 7, 20);
        later(
                Occasion.AUTOMATIC,
                (world, _) ->
                        assertThat(Planner.plan(world, summer).runnable())
                                .noneMatch(Step::removes));
    }

    @Test
    void whatACoordinatorApprovesIsTheSamePlanWithItsBrakesLifted() {
        later(
                Occasion.AUTOMATIC,
                (world, plan) -> {
                    Plan again = Planner.plan(world.withOccasion(Occasion.APPROVED), TODAY);
                    assertThat(again.fingerprint()).isEqualTo(plan.fingerprint());
                    assertThat(again.runnable()).isEqualTo(plan.approved().runnable());
                    assertThat(again.holds()).noneMatch(Hold.Brake.class::isInstance);
                    assertThat(again.held()).isEqualTo(plan.held() && !plan.approvable());
                });
    }

    /// A group that stays filled keeps its name, and a new one gets another: then the run finds its
    /// plan moved too.
    @Test
    void approvedWithoutItsRemovalsThePlanMadeAgainHasTheSameSealAndRemovesNobody() {
        later(
                Occasion.AUTOMATIC,
                (world, plan) -> {
                    if ((plan.held() && !plan.approvable()) || limited(world)) {
                        return;
                    }
                    Plan rest = plan.approvedWithoutRemovals();
                    World kept =
                            world.withOccasion(Occasion.APPROVED)
                                    .withOurs(world.links(), world.ledger().leaving(gone(plan)));
                    Plan again = Planner.plan(kept, TODAY);
                    assertThat(again.runnable()).noneMatch(Step::removes);
                    if (again.only(Step.OfGroup.class).stream()
                            .filter(Step::acts)
                            .toList()
                            .equals(
                                    rest.only(Step.OfGroup.class).stream()
                                            .filter(Step::acts)
                                            .toList())) {
                        assertThat(Seal.difference(rest.seal(), again.seal())).isEmpty();
                        assertThat(Planner.plan(Applied.to(kept, rest), TODAY).runnable())
                                .isEmpty();
                    }
                });
    }

    /// Who stays takes a seat from who would come: then the run finds its plan moved, and the next
    /// night makes another.
    private static boolean limited(World world) {
        return world.app().licence() instanceof Licence.Limited;
    }

    private static List<UndoneAccount> gone(Plan plan) {
        return plan.only(Step.DeactivateAccount.class).stream()
                .map(step -> new UndoneAccount(step.account(), step.person()))
                .toList();
    }

    private static int unexplained(Plan plan, AccountKind kind) {
        return (int)
                plan.runnable().stream()
                        .filter(step ->
                                step instanceof Step.DeactivateAccount gone
                                        && gone.kind() == kind
                                        && gone.cause().explanation() == Cause.Explanation.NONE)
                        .count();
    }

    @Test
    void anIncompleteAnswerRemovesNobodyAndChangesNothing() {
        everywhere((world, _) -> {
            assertThat(Planner.plan(halfRoster(world), TODAY).runnable()).isEmpty();
            assertThat(Planner.plan(halfApp(world), TODAY).runnable()).isEmpty();
            assertThat(Planner.plan(world.withPermission(false), TODAY).runnable()).isEmpty();
        });
    }

    @Test
    void nobodyIsInTheAppTwice() {
        everywhere((world, plan) -> {
            Map<String, Long> bearers =
                    Applied.to(world, plan).app().accounts().stream()
                            .filter(account -> account.person() != null)
                            .collect(
                                    Collectors.groupingBy(
                                            account -> String.valueOf(account.externalId()),
                                            Collectors.counting()));
            assertThat(bearers.values()).allMatch(count -> count == 1);
            Set<String> userNames = new HashSet<>();
            for (Step.CreateAccount create : plan.only(Step.CreateAccount.class)) {
                assertThat(create.userNames()).allMatch(userNames::add);
                assertThat(world.app().accounts())
                        .noneMatch(account ->
                                create.userNames()
                                        .contains(account.userName().toLowerCase(Locale.ROOT)));
            }
        });
    }

    @Test
    void aLinkedPupilWhoComesAlongKeepsTheAccountWithItsWork() {
        everywhere((world, plan) -> {
            if (plan.held()) {
                return;
            }
            Map<AccountId, Account> before = byId(world);
            Map<AccountId, Account> after = byId(Applied.to(world, plan));
            for (Link link : world.links().all()) {
                Account old = before.get(link.account());
                boolean wanted =
                        world.roster().pupils().stream()
                                .anyMatch(pupil ->
                                        pupil.id().equals(link.person())
                                                && world.selection().wants(pupil, true));
                if (old != null && wanted && (old.active() || world.occasion().reviewed())) {
                    Account now = Objects.requireNonNull(after.get(link.account()));
                    assertThat(now.active()).isTrue();
                    assertThat(now.work()).isEqualTo(old.work());
                    assertThat(now.userName()).isEqualTo(old.userName());
                    assertThat(now.externalId()).isEqualTo(link.person().toString());
                }
            }
        });
    }

    @Test
    void theAdministratorAndAccountsOfAnotherKindStayAsTheyAre() {
        everywhere((world, plan) -> {
            Map<AccountId, Account> after = byId(Applied.to(world, plan));
            for (Account account : world.app().accounts()) {
                if (account.userName().equals("beheer") || account.kind() == AccountKind.OTHER) {
                    assertThat(after.get(account.id())).isEqualTo(account);
                }
            }
        });
    }

    @Test
    void theReviewCountsExactlyWhoIsInTheAppAfterwards() {
        everywhere((world, plan) -> {
            if (world.occasion().reviewed() && !plan.held()) {
                AppSnapshot after = Applied.to(world, plan).app();
                PlanSummary summary = plan.summary();
                assertThat(after.activePupils()).hasSize(summary.pupils().afterwards());
                assertThat(after.activeTeachers()).hasSize(summary.teachers().afterwards());
                assertThat(world.app().activePupils()).hasSize(summary.pupils().now());
                assertThat(world.app().activeTeachers()).hasSize(summary.teachers().now());
            }
        });
    }

    @Test
    void whatTheSealDoesNotCoverDoesNotBreakIt() {
        everywhere((world, plan) -> {
            Plan worked = Planner.plan(withMoreWork(world), TODAY);
            assertThat(worked.fingerprint()).isEqualTo(plan.fingerprint());
            assertThat(Seal.difference(plan.seal(), worked.seal())).isEmpty();
        });
    }

    @Test
    void twoPlansWithOneSealDoTheSame() {
        Map<String, List<Step>> seen = new HashMap<>();
        everywhere((_, plan) -> {
            List<Step> acting = plan.steps().stream().filter(Step::acts).toList();
            List<Step> other = seen.putIfAbsent(plan.fingerprint(), acting);
            if (other != null) {
                assertThat(ids(acting)).isEqualTo(ids(other));
            }
        });
    }

    private static List<StepId> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    private static void everywhere(BiConsumer<World, Plan> check) {
        each(SeededWorld::first, check);
        for (Occasion occasion : List.of(Occasion.WIZARD, Occasion.CHANGES, Occasion.AUTOMATIC)) {
            later(occasion, check);
        }
    }

    private static void later(Occasion occasion, BiConsumer<World, Plan> check) {
        each(seed -> LaterWorld.of(seed, occasion), check);
    }

    private static void each(Function<Long, World> worlds, BiConsumer<World, Plan> check) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            World world = worlds.apply(seed);
            try {
                check.accept(world, Planner.plan(world, TODAY));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + world.occasion(), e);
            }
        }
    }

    private static Map<AccountId, Account> byId(World world) {
        return world.app().accountsById();
    }

    /// Accounts the portal neither made nor linked, and about which nobody decided by name.
    private static Set<AccountId> unmanaged(World world) {
        Set<AccountId> ours = new HashSet<>();
        world.ledger().accounts().forEach(account -> ours.add(account.account()));
        Set<AccountId> unmanaged = new HashSet<>();
        for (Account account : world.app().accounts()) {
            if (!ours.contains(account.id())
                    && !world.links().has(account.id())
                    && !world.decisions().mayGo(account.id())) {
                unmanaged.add(account.id());
            }
        }
        return unmanaged;
    }

    private static World halfRoster(World world) {
        RosterSnapshot old = world.roster();
        return world.withSnapshots(
                new RosterSnapshot(
                        old.school(),
                        true,
                        null,
                        old.groups(),
                        old.pupils().subList(0, old.pupils().size() / 2),
                        old.staff(),
                        old.mutated(),
                        old.generated(),
                        old.fetched(),
                        new Completeness.Incomplete(List.of("half is missing"))),
                world.app());
    }

    private static World halfApp(World world) {
        AppSnapshot old = world.app();
        return world.withSnapshots(
                world.roster(),
                new AppSnapshot(
                        old.app(),
                        old.accounts().subList(0, old.accounts().size() / 2),
                        old.groups(),
                        old.administrators(),
                        old.licence(),
                        old.fetched(),
                        new Completeness.Incomplete(List.of("half is missing"))));
    }

    private static World withMoreWork(World world) {
        AppSnapshot old = world.app();
        List<Account> accounts = new ArrayList<>();
        old.accounts().forEach(account -> accounts.add(Applied.afterAnotherLesson(account)));
        return world.withSnapshots(
                world.roster(),
                new AppSnapshot(
                        old.app(),
                        accounts,
                        old.groups(),
                        old.administrators(),
                        old.licence(),
                        old.fetched().plusSeconds(60),
                        old.completeness()));
    }
}
