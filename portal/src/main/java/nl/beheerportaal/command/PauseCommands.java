package nl.beheerportaal.command;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolScope;

/// Puts the runs of one school off, or of all, and lets them go on. On the record of every school
/// it is about.
final class PauseCommands {
    private final Tools tools;
    private final Supplier<PauseStore> pauses;

    PauseCommands(Tools tools, Supplier<PauseStore> pauses) {
        this.tools = tools;
        this.pauses = pauses;
    }

    Answer pause(Words words) {
        words.onlyOptions(Set.of("school", "all", "reason"));
        String reason = words.needed("reason");
        Instant now = tools.clock().instant();
        return about(
                words,
                new Act(
                        "pause",
                        AuditAction.RUNS_PAUSED,
                        "was put off already",
                        "is put off",
                        scope -> pauses.get().pause(scope, reason, now),
                        fleet -> pauses.get().pauseAll(fleet, reason, now)));
    }

    Answer resume(Words words) {
        words.onlyOptions(Set.of("school", "all"));
        return about(
                words,
                new Act(
                        "resume",
                        AuditAction.RUNS_RESUMED,
                        "was not put off",
                        "goes on",
                        scope -> pauses.get().resume(scope),
                        fleet -> pauses.get().resumeAll(fleet)));
    }

    /// What is done, for one school or for all, and what is said of it.
    private record Act(
            String command,
            AuditAction action,
            String already,
            String done,
            Predicate<SchoolScope> one,
            Predicate<FleetScope> all) {}

    private Answer about(Words words, Act act) {
        if (words.has("all") == words.has("school")) {
            throw new Words.Misunderstood("Say --school N, or --all");
        }
        return words.has("all")
                ? everywhere(act)
                : ofSchool(act, new SchoolNumber(words.number("school")));
    }

    private Answer ofSchool(Act act, SchoolNumber number) {
        return tools.tables()
                .transactions()
                .forFleet(() -> tools.tables().schools().find(fleet(act), number))
                .map(id -> said("School " + number, act, changed(act, id)))
                .orElseGet(() -> Answer.refused("There is no school " + number + "."));
    }

    private boolean changed(Act act, SchoolId id) {
        SchoolScope scope = SchoolScope.forOperator(id, act.command);
        return tools.tables()
                .transactions()
                .forSchool(
                        id.value(),
                        () -> {
                            boolean changed = act.one.test(scope);
                            if (changed) {
                                record(scope, act, false);
                            }
                            return changed;
                        });
    }

    private Answer everywhere(Act act) {
        FleetScope fleet = fleet(act);
        boolean changed = tools.tables().transactions().forFleet(() -> act.all.test(fleet));
        if (changed) {
            tools.tables()
                    .transactions()
                    .forFleet(() -> tools.tables().schools().all(fleet))
                    .forEach(id -> onRecord(act, id));
        }
        return said("Every school", act, changed);
    }

    private void onRecord(Act act, SchoolId id) {
        SchoolScope scope = SchoolScope.forOperator(id, act.command);
        tools.tables().transactions().forSchool(id.value(), () -> record(scope, act, true));
    }

    private void record(SchoolScope scope, Act act, boolean everywhere) {
        tools.audit()
                .append(
                        scope.school(),
                        List.of(
                                AuditEvent.of(
                                        scope.actor(),
                                        act.action,
                                        null,
                                        Facts.none().flag("everywhere", everywhere))),
                        tools.clock().instant());
    }

    private static FleetScope fleet(Act act) {
        return FleetScope.forOperator(act.command);
    }

    private static Answer said(String who, Act act, boolean changed) {
        return changed
                ? Answer.done(who + " " + act.done + ".")
                : Answer.refused(who + " " + act.already + ".");
    }
}
