package nl.beheerportaal.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import org.jspecify.annotations.Nullable;

/// A plan as a person would write it down.
final class PlanText {
    private final Map<AccountId, String> names = new HashMap<>();
    private final Map<PersonId, String> newcomers = new HashMap<>();

    private PlanText(Plan plan) {
        for (Step.OfAccount step : plan.only(Step.OfAccount.class)) {
            String name = step.shown().name();
            switch (step) {
                case Step.KeepAccount keep -> names.put(keep.account(), name);
                case Step.UpdateAccount update -> names.put(update.account(), name);
                case Step.RestoreAccount restore -> names.put(restore.account(), name);
                case Step.CreateAccount create -> newcomers.put(create.person(), name);
                case Step.LeaveAccount _,
                        Step.ReleaseAccount _,
                        Step.PutBack _,
                        Step.DeactivateAccount _ -> {}
            }
        }
    }

    static String of(Plan plan) {
        PlanText text = new PlanText(plan);
        List<String> lines = new ArrayList<>();
        plan.holds().forEach(hold -> lines.add("hold     " + hold));
        plan.notices().forEach(notice -> lines.add("notice   " + notice));
        plan.steps().forEach(step -> lines.add(text.line(step)));
        PlanSummary summary = plan.summary();
        lines.add(
                "after    %d pupils, %d teachers"
                        .formatted(summary.pupils().afterwards(), summary.teachers().afterwards()));
        return String.join("\n", lines) + "\n";
    }

    private String line(Step step) {
        return switch (step) {
            case Step.KeepAccount keep -> "keep     " + whom(keep, keep.account());
            case Step.LeaveAccount leave ->
                    "leave    %s: %s".formatted(whom(leave, leave.account()), leave.stays());
            case Step.CreateAccount create ->
                    "create   %s as %s in %s: %s"
                            .formatted(
                                    create.shown().name(),
                                    create.userNames().getFirst(),
                                    create.shown().groups(),
                                    create.because());
            case Step.UpdateAccount update ->
                    "update   %s: %s: %s"
                            .formatted(
                                    whom(update, update.account()),
                                    changes(update.before(), update.after()),
                                    update.because());
            case Step.RestoreAccount restore ->
                    "restore  %s: %s"
                            .formatted(whom(restore, restore.account()), restore.because());
            case Step.ReleaseAccount release ->
                    "release  %s: bears %s no more"
                            .formatted(
                                    whom(release, release.account()),
                                    release.before().externalId());
            case Step.PutBack back ->
                    "back     %s%s"
                            .formatted(back.shown().name(), back.returns() ? " returns" : "");
            case Step.PutBackGroup back ->
                    "group    %s is %s again".formatted(back.before().name(), back.after().name());
            case Step.DeactivateAccount gone ->
                    "remove   %s: %s, until %s"
                            .formatted(
                                    whom(gone, gone.account()),
                                    gone.cause(),
                                    gone.restorableUntil());
            case Step.KeepGroup keep ->
                    "group    %s (%s) %s"
                            .formatted(
                                    keep.name(),
                                    keep.group(),
                                    keep.emptied() ? "is emptied" : "stays");
            case Step.CreateGroup create -> "group    %s is new".formatted(create.fields().name());
            case Step.UpdateGroup update ->
                    "group    %s (%s) %s %s"
                            .formatted(
                                    update.before().name(),
                                    update.group(),
                                    update.adopted() ? "becomes" : "is now",
                                    update.after().name());
            case Step.ChangeMembers change -> members(change);
        };
    }

    private String members(Step.ChangeMembers change) {
        List<String> parts = new ArrayList<>();
        for (AccountRef ref : change.added()) {
            parts.add(
                    "+"
                            + switch (ref) {
                                case AccountRef.Existing(AccountId id) ->
                                        Objects.requireNonNull(names.get(id));
                                case AccountRef.Made(PersonId person) ->
                                        Objects.requireNonNull(newcomers.get(person));
                            });
        }
        change.removed().forEach(id -> parts.add("-" + Objects.requireNonNull(names.get(id))));
        return "members  %s: %s".formatted(change.groupName(), String.join(", ", parts));
    }

    private static String whom(Step.OfAccount step, AccountId account) {
        return "%s (%s)".formatted(step.shown().name(), account);
    }

    private static List<String> changes(AccountFields before, AccountFields after) {
        List<String> changes = new ArrayList<>();
        add(changes, "key", before.externalId(), after.externalId());
        add(changes, "name", before.name(), after.name());
        add(changes, "prefix", before.namePrefix(), after.namePrefix());
        add(changes, "eck", before.eckId(), after.eckId());
        add(changes, "year", before.yearGroup(), after.yearGroup());
        add(changes, "e-mail", before.email(), after.email());
        add(changes, "roles", before.roles(), after.roles());
        return changes;
    }

    private static void add(
            List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what);
        }
    }
}
