package nl.beheerportaal.sync.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.plan.Limits;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.fetch.Sides;
import org.jspecify.annotations.Nullable;

/// The wizard of one school and one app: opens its draft, and carries out acts on it. Every act is
/// saved before it is answered, by whichever coordinator it was done (PRODUCT §4).
public final class Wizard {
    /// A page of the wizard shows what is at most this old; *Automatisch koppelen* and the review
    /// read afresh.
    private static final Duration PAGE_AGE = Duration.ofMinutes(15);

    /// An act needs to know who exists, not what happened a minute ago.
    private static final Duration ACT_AGE = Duration.ofDays(1);

    private static final int MOST_TRIES = 10;

    private final Drafts drafts;
    private final Reader reader;
    private final Matching matching;
    private final Limits limits;
    private final Clock clock;

    public Wizard(Drafts drafts, Reader reader, Matching matching, Limits limits, Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.matching = matching;
        this.limits = limits;
        this.clock = clock;
    }

    /// The wizard's draft, or one made from what is in force, beside what we know of both sides.
    /// Reads a side that was never read, or not for a while.
    public WizardState open(SchoolScope scope, AppId app) {
        Sides sides = reader.readIfOlder(scope, app, PAGE_AGE);
        linkWhoCameAlong(scope, app, sides);
        Draft draft = drafts.begun(scope, app, Occasion.WIZARD);
        return new WizardState(
                draft, sides, drafts.inForce(scope, app), matches(scope, sides, draft));
    }

    /// After a merger a wizard begins with whom stable keys point to: the accounts of the other
    /// school, once the app has joined them to this one's (PRODUCT §3.6). A draft that somebody
    /// works on stays as it is.
    private void linkWhoCameAlong(SchoolScope scope, AppId app, Sides sides) {
        @Nullable Confirmed inForce = drafts.inForce(scope, app);
        @Nullable RosterSnapshot roster = sides.roster().snapshot();
        @Nullable AppSnapshot snapshot = sides.app().snapshot();
        boolean due =
                inForce != null
                        && !scope.readOnly()
                        && peek(scope, app).isEmpty()
                        && reader.merged(scope).filter(inForce.since()::isBefore).isPresent();
        if (!due || roster == null || snapshot == null || !sides.usable()) {
            return;
        }
        Draft before = drafts.begun(scope, app, Occasion.WIZARD);
        Facts facts = facts(scope, roster, snapshot);
        Draft after =
                Drafting.linkedByKey(before, facts)
                        .savedAt(clock.instant(), scope.actor().display());
        drafts.save(
                scope,
                new Drafts.Saving(app, Occasion.WIZARD, after, 0),
                DraftRecords.of(scope.actor(), facts, before, after));
    }

    private Facts facts(SchoolScope scope, RosterSnapshot roster, AppSnapshot app) {
        return new Facts(
                roster,
                app,
                draft -> matching.of(scope, roster, app, draft),
                clock.instant(),
                scope.actor().display());
    }

    /// The wizard's draft alone, when there is one; for pages that only say how far it is.
    public Optional<Draft> peek(SchoolScope scope, AppId app) {
        return drafts.find(scope, app, Occasion.WIZARD);
    }

    /// Carries out one act on the newest draft.
    ///
    /// @param occasion the wizard, or the changes of selective mode
    /// @param seen version of the draft on the page the act comes from
    public Acted act(SchoolScope scope, AppId app, Occasion occasion, Act act, long seen) {
        if (scope.readOnly()) {
            return new Acted.Refused(Acted.Why.READ_ONLY, drafts.begun(scope, app, occasion));
        }
        boolean afresh = act instanceof Act.LinkAutomatically;
        Sides sides = afresh ? reader.readNow(scope, app) : reader.readIfOlder(scope, app, ACT_AGE);
        @Nullable Failure failure = sides.failure();
        if (afresh && failure != null) {
            return new Acted.Unread(failure, drafts.begun(scope, app, occasion));
        }
        @Nullable RosterSnapshot roster = sides.roster().snapshot();
        @Nullable AppSnapshot snapshot = sides.app().snapshot();
        if (roster == null || snapshot == null) {
            return new Acted.Refused(Acted.Why.NOTHING_READ, drafts.begun(scope, app, occasion));
        }
        return save(scope, occasion, act, facts(scope, roster, snapshot), seen);
    }

    /// Whether somebody else saved the draft after the page the act comes from.
    private static boolean othersSince(Draft draft, long seen, SchoolScope scope) {
        return draft.version() > seen && !draft.savedBy().equals(scope.actor().display());
    }

    /// Throws the draft away: the next page starts from what is in force, never from nothing when
    /// something is.
    public void startOver(SchoolScope scope, AppId app) {
        if (!scope.readOnly()) {
            drafts.forget(scope, app, Occasion.WIZARD);
        }
    }

    /// After a run of the wizard that stopped: makes what was confirmed reviewable once more. A
    /// draft that is there stays, whoever began it.
    public void beginAgain(SchoolScope scope, AppId app) {
        @Nullable Confirmed inForce = drafts.inForce(scope, app);
        if (scope.readOnly() || inForce == null || peek(scope, app).isPresent()) {
            return;
        }
        Draft again = Draft.again(inForce).savedAt(clock.instant(), scope.actor().display());
        drafts.save(scope, new Drafts.Saving(app, Occasion.WIZARD, again, 0), List.of());
    }

    /// *Alles synchroniseren* in selective mode: reads both sides afresh and makes a new draft of
    /// changes, in which everybody who is new since the last confirmation is chosen.
    ///
    /// @return why nothing could be read; null when the draft stands
    public @Nullable Failure beginChanges(SchoolScope scope, AppId app) {
        Sides sides = reader.readNow(scope, app);
        @Nullable RosterSnapshot roster = sides.roster().snapshot();
        @Nullable Confirmed inForce = drafts.inForce(scope, app);
        if (sides.failure() != null || roster == null || inForce == null) {
            return sides.failure();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
        Set<PersonId> pupils = unseen(roster.pupils(), inForce);
        pupils.removeIf(inForce.links()::has);
        Set<PersonId> teachers =
                unseen(
                        roster.staff().stream()
                                .filter(member -> member.isTeacherOn(today, limits.teacherRoles()))
                                .toList(),
                        inForce);
        drafts.forget(scope, app, Occasion.CHANGES);
        Draft changes =
                Draft.ofChanges(inForce, pupils, teachers)
                        .savedAt(clock.instant(), scope.actor().display());
        drafts.save(scope, new Drafts.Saving(app, Occasion.CHANGES, changes, 0), List.of());
        return null;
    }

    /// Does the act again on the newer draft whenever somebody else saved one in between.
    private Acted save(SchoolScope scope, Occasion occasion, Act act, Facts facts, long seen) {
        AppId app = facts.app().app();
        String by = facts.by();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Draft before = drafts.begun(scope, app, occasion);
            Drafting.Change change =
                    act instanceof Act.Undo && othersSince(before, seen, scope)
                            ? new Drafting.Change.Refused(Acted.Why.SOMEBODY_ELSES_ACT)
                            : Drafting.apply(act, before, facts);
            switch (change) {
                case Drafting.Change.Refused(Acted.Why why) -> {
                    return new Acted.Refused(why, before);
                }
                case Drafting.Change.To(Draft after, Notice notice) -> {
                    Draft saved = after.savedAt(clock.instant(), by);
                    if (drafts.save(
                            scope,
                            new Drafts.Saving(app, occasion, saved, before.version()),
                            DraftRecords.of(scope.actor(), facts, before, saved))) {
                        boolean others = othersSince(before, seen, scope);
                        return new Acted.Done(saved, notice, others ? before : null);
                    }
                }
            }
        }
        throw new IllegalStateException(
                "the draft of " + scope.school() + " changes faster than it can be saved");
    }

    private Matches matches(SchoolScope scope, Sides sides, Draft draft) {
        @Nullable RosterSnapshot roster = sides.roster().snapshot();
        @Nullable AppSnapshot app = sides.app().snapshot();
        return roster == null || app == null
                ? new Matches(List.of(), List.of())
                : matching.of(scope, roster, app, draft);
    }

    private static Set<PersonId> unseen(List<? extends Person> people, Confirmed inForce) {
        return people.stream()
                .map(Person::id)
                .filter(person -> !inForce.seen().contains(person))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
