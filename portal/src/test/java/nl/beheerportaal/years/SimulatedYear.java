package nl.beheerportaal.years;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Ledger;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import nl.beheerportaal.regenboog.Applied;
import nl.beheerportaal.regenboog.DeRegenboog;

/// One school from October to October in everything mode: every week a night, and every night of
/// the year change. Nothing of it may be held, and at some nights wrong answers are tried, all of
/// which must be.
final class SimulatedYear {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 4);
    private static final LocalDate SCHOOL_STARTS = LocalDate.of(2027, 8, 23);
    private static final LocalDate SCHOOL_ENDS = LocalDate.of(2027, 7, 9);
    private static final LocalDate SUMMER_OVER = LocalDate.of(2027, 9, 1);

    /// When wrong answers are tried: in term, at the first removals after the summer, and after it.
    private static final Set<LocalDate> TRIED =
            Set.of(
                    LocalDate.of(2026, 11, 9),
                    LocalDate.of(2027, 3, 8),
                    LocalDate.of(2027, 6, 14),
                    SUMMER_OVER,
                    LocalDate.of(2027, 9, 20));

    private static final LocalDate TRIED_IN_SUMMER = LocalDate.of(2027, 8, 16);

    private final long seed;
    private final SchoolLife school;
    private final Week week;
    private final YearEnd yearEnd;
    private final Seen seen = new Seen();
    private World world;

    /// What a year showed.
    static final class Seen {
        int nights;
        int removed;
        int losses;
        final List<String> falseHolds = new ArrayList<>();
        final List<String> notHeld = new ArrayList<>();
        final List<String> wrong = new ArrayList<>();
    }

    SimulatedYear(long seed, int pupils, Limits limits) {
        this.seed = seed;
        this.school = new SchoolLife(seed, pupils);
        this.week = new Week(school);
        this.yearEnd = new YearEnd(school, 2027);
        this.world = synchronised(school.roster(FIRST), limits);
    }

    int pupils() {
        return school.children.size();
    }

    Seen live() {
        int lasChange = school.chance(12) ? 5 + school.random.nextInt(40) : -1;
        LocalDate before = FIRST;
        int number = 0;
        for (LocalDate night : nights()) {
            yearEnd.pass(before, night);
            if (night.getDayOfWeek() == DayOfWeek.MONDAY) {
                week.pass(night, inTerm(night));
                if (number++ == lasChange) {
                    week.changeLas(school.chance(2));
                }
            }
            if (TRIED.contains(night)) {
                tryLosses(night);
            } else if (night.equals(TRIED_IN_SUMMER)) {
                tryLossesInSummer(night);
            }
            night(night);
            before = night;
        }
        checkWhoIsIn();
        return seen;
    }

    private List<LocalDate> nights() {
        TreeSet<LocalDate> nights = new TreeSet<>(yearEnd.days());
        nights.addAll(TRIED);
        FIRST.plusWeeks(1)
                .datesUntil(LAST.plusDays(1), java.time.Period.ofWeeks(1))
                .forEach(nights::add);
        return List.copyOf(nights);
    }

    private static boolean inTerm(LocalDate day) {
        return !day.isAfter(SCHOOL_ENDS) || !day.isBefore(SCHOOL_STARTS);
    }

    private void night(LocalDate today) {
        World now = world.withSnapshots(school.roster(today), world.app());
        Plan plan = Planner.plan(now, today);
        seen.nights++;
        seen.removed += (int) plan.runnable().stream().filter(Step::removes).count();
        if (plan.held()) {
            seen.falseHolds.add(said(today, plan.holds().toString()));
        }
        world = Applied.to(now, plan.held() ? plan.approved() : plan);
    }

    private void tryLosses(LocalDate today) {
        for (Loss loss : Loss.values()) {
            Optional<RosterSnapshot> wrong = loss.of(school, world.app(), today);
            if (wrong.isPresent()) {
                seen.losses++;
                World lost = world.withSnapshots(wrong.get(), world.app());
                if (!Planner.plan(lost, today).runnable().isEmpty()) {
                    seen.notHeld.add(said(today, loss.name()));
                }
            }
        }
    }

    /// In the summer nobody goes anyway; what is still missing on the first of September must be
    /// held then.
    private void tryLossesInSummer(LocalDate today) {
        for (Loss loss : Loss.values()) {
            Optional<RosterSnapshot> wrong = loss.of(school, world.app(), today);
            if (wrong.isPresent()) {
                seen.losses++;
                World lost = world.withSnapshots(wrong.get(), world.app());
                Plan plan = Planner.plan(lost, today);
                World later = Applied.to(lost, plan);
                boolean removes = plan.runnable().stream().anyMatch(Step::removes);
                if (removes || !Planner.plan(later, SUMMER_OVER).held()) {
                    seen.notHeld.add(said(today, loss.name()));
                }
            }
        }
    }

    /// After a year without anything wrong exactly the school's children are in the app.
    private void checkWhoIsIn() {
        Set<String> expected = new TreeSet<>();
        school.children.forEach(child -> expected.add(String.valueOf(child.number)));
        Set<String> there = new TreeSet<>();
        world.app().activePupils().forEach(account -> there.add("" + account.externalId()));
        if (!there.equals(expected)) {
            seen.wrong.add(
                    said(LAST, there.size() + " in the app, " + expected.size() + " at school"));
        }
        long inactive =
                world.app().accounts().stream()
                        .filter(account -> !account.active() && account.kind() == AccountKind.PUPIL)
                        .count();
        if (inactive < 2) {
            seen.wrong.add(said(LAST, "hardly anybody left"));
        }
    }

    private String said(LocalDate day, String what) {
        return "seed %d, %d pupils, %s, %s, %s: %s"
                .formatted(seed, school.children.size(), school.keys, yearEnd.style(), day, what);
    }

    static World synchronised(RosterSnapshot roster, Limits limits) {
        AppSnapshot empty =
                new AppSnapshot(
                        DeRegenboog.TAALBLOBS,
                        List.of(),
                        List.of(),
                        Set.of("beheer"),
                        new Licence.WholeSchool(null),
                        DeRegenboog.NOW,
                        Completeness.complete());
        World first =
                new World(
                        DeRegenboog.SCHOOL,
                        Occasion.WIZARD,
                        true,
                        roster,
                        empty,
                        Links.none(),
                        Decisions.none(),
                        Selection.empty(Mode.EVERYTHING),
                        Ledger.empty(),
                        limits);
        return Applied.to(first, Planner.plan(first, FIRST)).withOccasion(Occasion.AUTOMATIC);
    }
}
