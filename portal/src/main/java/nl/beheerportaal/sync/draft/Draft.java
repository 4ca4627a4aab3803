package nl.beheerportaal.sync.draft;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.core.selection.Selection;
import org.jspecify.annotations.Nullable;

/// What coordinators of a school decided in the wizard so far. A draft: runs use the last confirmed
/// set, and the draft replaces it only when a run of its plan begins (PRODUCT §4).
///
/// @param modeChosen false until somebody chose a mode in this draft; the selection's mode then is
///   the one in force
/// @param furthest the furthest step anybody reached, to go on from
/// @param last what *Ongedaan maken* takes back; null when there is nothing
/// @param saved when, and `savedBy` by whom, for the screen
/// @param version rises with every act, so that two coordinators never overwrite each other
public record Draft(
        boolean modeChosen,
        Links links,
        Decisions decisions,
        Selection selection,
        WizardStep furthest,
        @Nullable LastAct last,
        Instant saved,
        String savedBy,
        long version) {
    /// The links and decisions before the last act on them.
    ///
    /// @param notice what that act did, in the words of the screen's data
    public record LastAct(Notice notice, Links links, Decisions decisions) {}

    /// A draft that starts from what is in force, or from nothing.
    public static Draft from(@Nullable Confirmed confirmed, Instant now, String by) {
        return confirmed == null
                ? new Draft(
                        false,
                        Links.none(),
                        Decisions.none(),
                        Selection.empty(Mode.SELECTIVE),
                        WizardStep.MODE,
                        null,
                        now,
                        by,
                        0)
                : new Draft(
                        false,
                        confirmed.links(),
                        confirmed.decisions(),
                        confirmed.selection(),
                        WizardStep.MODE,
                        null,
                        now,
                        by,
                        0);
    }

    /// A draft of changes in selective mode: what is in force, with everybody who is new since then
    /// chosen.
    public static Draft ofChanges(
            Confirmed confirmed, Set<PersonId> newPupils, Set<PersonId> newTeachers) {
        Selection selection = confirmed.selection();
        return new Draft(
                true,
                confirmed.links(),
                confirmed.decisions(),
                selection
                        .withAdded(union(selection.added(), newPupils))
                        .withTeachers(union(selection.teachers(), newTeachers)),
                WizardStep.REVIEW,
                null,
                confirmed.since(),
                confirmed.by(),
                0);
    }

    /// A draft of what is in force, at its review: for carrying out the rest of a run that stopped.
    public static Draft again(Confirmed confirmed) {
        return from(confirmed, confirmed.since(), confirmed.by())
                .withMode(confirmed.selection().mode())
                .reaching(WizardStep.REVIEW);
    }

    public Draft withMode(Mode mode) {
        return new Draft(
                true,
                links,
                decisions,
                selection.withMode(mode),
                furthest,
                last,
                saved,
                savedBy,
                version);
    }

    public Draft withSelection(Selection other) {
        return new Draft(
                modeChosen, links, decisions, other, furthest, last, saved, savedBy, version);
    }

    /// The links that a run left; not an act anybody could undo.
    public Draft withLinks(Links other) {
        return new Draft(
                modeChosen, other, decisions, selection, furthest, null, saved, savedBy, version);
    }

    /// Links and decisions after an act that can be undone.
    public Draft after(Notice notice, Links newLinks, Decisions newDecisions) {
        return new Draft(
                modeChosen,
                newLinks,
                newDecisions,
                selection,
                furthest,
                new LastAct(notice, links, decisions),
                saved,
                savedBy,
                version);
    }

    /// As it was before the last act on links and decisions.
    public Draft undone(LastAct act) {
        return new Draft(
                modeChosen,
                act.links(),
                act.decisions(),
                selection,
                furthest,
                null,
                saved,
                savedBy,
                version);
    }

    public Draft reaching(WizardStep step) {
        return step.compareTo(furthest) <= 0
                ? this
                : new Draft(
                        modeChosen,
                        links,
                        decisions,
                        selection,
                        step,
                        last,
                        saved,
                        savedBy,
                        version);
    }

    private static Set<PersonId> union(Set<PersonId> some, Set<PersonId> more) {
        Set<PersonId> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    public Draft savedAt(Instant now, String by) {
        return new Draft(
                modeChosen, links, decisions, selection, furthest, last, now, by, version + 1);
    }
}
