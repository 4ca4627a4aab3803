package nl.beheerportaal.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppGroupId;
import nl.beheerportaal.core.plan.AccountRef;
import nl.beheerportaal.core.plan.Bookkeeping;
import nl.beheerportaal.core.plan.GroupRef;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.core.plan.StepId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.sync.run.StepState.Done;
import nl.beheerportaal.sync.run.StepState.Failed;
import nl.beheerportaal.sync.run.StepState.Intended;
import nl.beheerportaal.sync.run.StepState.Postponed;
import nl.beheerportaal.sync.run.StepState.Problem;
import nl.beheerportaal.sync.run.StepState.Variant;
import org.jspecify.annotations.Nullable;

/// The steps of one run and how far each is.
final class StepBook implements Bookkeeping.Results {
    private final Map<StepId, Step> steps = new LinkedHashMap<>();
    private final Map<StepId, StepState> states = new HashMap<>();
    private final Map<PersonId, StepId> makers = new HashMap<>();
    private final Map<String, StepId> groupMakers = new HashMap<>();
    private final List<StepId> groups = new ArrayList<>();
    private final Set<StepId> unstored = new HashSet<>();
    private int conclusions;

    StepBook(Plan plan, Collection<StepEntry> entries) {
        for (Step step : plan.runnable()) {
            steps.put(step.id(), step);
            if (step instanceof Step.CreateAccount create) {
                makers.put(create.person(), create.id());
            } else if (step instanceof Step.CreateGroup create) {
                groupMakers.put(Objects.requireNonNull(create.fields().externalId()), create.id());
            }
            if (step instanceof Step.OfGroup && !(step instanceof Step.ChangeMembers)) {
                groups.add(step.id());
            }
        }
        for (StepEntry entry : entries) {
            if (steps.containsKey(entry.step())) {
                states.put(entry.step(), entry.state());
            }
        }
    }

    Collection<Step> all() {
        return steps.values();
    }

    Step step(StepId id) {
        return Objects.requireNonNull(steps.get(id), "a step of this run");
    }

    @Nullable StepState state(StepId id) {
        return states.get(id);
    }

    boolean settled(StepId id) {
        StepState state = states.get(id);
        return state != null && state.settled();
    }

    /// The intention with which a step is tried next.
    Intended nextTry(StepId id) {
        return switch (states.get(id)) {
            case Intended(int attempt, Variant variant) -> new Intended(attempt + 1, variant);
            case Postponed(int attempt, Variant variant, var _) ->
                    new Intended(attempt + 1, variant);
            case null, default -> new Intended(1, Variant.FIRST);
        };
    }

    /// The intention with which a step was tried last.
    Intended lastTry(StepId id) {
        return states.get(id) instanceof Intended intended
                ? intended
                : new Intended(1, Variant.FIRST);
    }

    /// Keeps a state that goes to the store right away.
    StepEntry put(StepId id, StepState state, Instant now) {
        states.put(id, state);
        unstored.remove(id);
        return new StepEntry(id, state, now);
    }

    /// Keeps a state that follows from others, and is stored with whatever is stored next.
    void conclude(StepId id, StepState state) {
        states.put(id, state);
        unstored.add(id);
        conclusions++;
    }

    /// How often something was concluded so far.
    int conclusions() {
        return conclusions;
    }

    /// What was concluded since this was asked last.
    List<StepEntry> takeUnstored(Instant now) {
        List<StepEntry> entries = new ArrayList<>();
        for (StepId id : unstored) {
            StepState state = states.get(id);
            if (state != null) {
                entries.add(new StepEntry(id, state, now));
            }
        }
        unstored.clear();
        return entries;
    }

    @Override
    public boolean done(StepId id) {
        return states.get(id) instanceof Done;
    }

    @Override
    public boolean unknown(StepId id) {
        Problem problem = problem(id);
        return states.get(id) instanceof Intended
                || problem == Problem.NO_ANSWER
                || problem == Problem.APP_FAILS;
    }

    @Override
    public @Nullable String made(StepId id) {
        return states.get(id) instanceof Done(String made, var _) ? made : null;
    }

    /// Looking settles what nobody knew: what was tried and never answered, and what a plan made
    /// afterwards shows as done, was carried out.
    void settleBySight(Sight again) {
        for (Step step : steps.values()) {
            if (unknown(step.id()) && again.showsDone(step)) {
                conclude(step.id(), new Done(null, Variant.FIRST));
            }
        }
    }

    @Nullable Problem problem(StepId id) {
        return states.get(id) instanceof Failed(Problem problem, var _) ? problem : null;
    }

    /// Whether anything of this run may have reached the app.
    boolean wrote() {
        return states.values().stream()
                .anyMatch(state -> state instanceof Done || state instanceof Intended);
    }

    int failures() {
        return (int) states.values().stream().filter(Failed.class::isInstance).count();
    }

    /// The app's id of a group; null when it could not be made, or not yet.
    @Nullable AppGroupId resolve(GroupRef ref) {
        return switch (ref) {
            case GroupRef.Existing(AppGroupId id) -> id;
            case GroupRef.Made(String externalId) -> {
                StepId maker = groupMakers.get(externalId);
                String made = maker == null ? null : made(maker);
                yield made == null ? null : new AppGroupId(made);
            }
        };
    }

    /// The app's id of an account; null when it could not be made, or not yet.
    @Nullable AccountId resolve(AccountRef ref) {
        return switch (ref) {
            case AccountRef.Existing(AccountId id) -> id;
            case AccountRef.Made(PersonId person) -> {
                StepId maker = makers.get(person);
                String made = maker == null ? null : made(maker);
                yield made == null ? null : new AccountId(made);
            }
        };
    }

    /// The steps that must be settled before this one can be called, hard needs apart: what makes
    /// the accounts that a change of members names, and every group of the plan. Where pupils are
    /// says which group of the app is theirs, so nobody moves while a group is still to be made or
    /// taken over: whoever plans after an interruption would choose another.
    List<StepId> waitsFor(Step step) {
        if (!(step instanceof Step.ChangeMembers change)) {
            return List.of();
        }
        List<StepId> waits = new ArrayList<>(groups);
        for (AccountRef ref : change.added()) {
            if (ref instanceof AccountRef.Made(PersonId person)) {
                StepId maker = makers.get(person);
                if (maker != null) {
                    waits.add(maker);
                }
            }
        }
        return waits;
    }
}
