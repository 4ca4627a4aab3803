package nl.beheerportaal.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.match.Decision;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.LinkOrigin;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.selection.Selection;
import org.jspecify.annotations.Nullable;

/// What is in force once an undo begins: links as they were, and of everybody whom the undo puts
/// back or takes out a choice that says so, so that the next plan does not repeat what was undone.
public final class UndoneWishes {
    private final Plan undo;
    private final Recorded run;
    private final RosterSnapshot roster;
    private final Instant now;
    private final String by;

    /// @param undo the plan that takes back the run
    /// @param by who confirmed it, as the audit log names them
    public UndoneWishes(Plan undo, Recorded run, RosterSnapshot roster, Instant now, String by) {
        this.undo = undo;
        this.run = run;
        this.roster = roster;
        this.now = now;
        this.by = by;
    }

    /// After an undo of one account, or of a run after which something else was confirmed: what is
    /// in force now, but for the accounts that move.
    public Wishes from(Wishes inForce) {
        Links links = inForce.links();
        for (Step.PutBack back : undo.only(Step.PutBack.class)) {
            PersonId owner = owner(back.oursAfter());
            if (!Objects.equals(owner(back.oursBefore()), owner)) {
                links = links.without(back.account());
                links = back.oursAfter() == null ? links : relinked(links, back.oursAfter());
            }
        }
        return wishes(links, inForce);
    }

    /// After an undo of the whole run that put the newest wishes in force: those before it, with
    /// the links of accounts that the run had nothing to do with as they are now.
    public Wishes from(Wishes before, Wishes inForce) {
        Set<AccountId> returned = returned();
        List<Link> links = new ArrayList<>();
        for (Link link : inForce.links().all()) {
            if (!returned.contains(link.account())) {
                links.add(link);
            }
        }
        Links kept = Links.of(links);
        for (Link link : before.links().all()) {
            if (returned.contains(link.account()) && !kept.has(link.person())) {
                links.add(link);
            }
        }
        return wishes(Links.of(links), before);
    }

    private Wishes wishes(Links links, Wishes base) {
        return new Wishes(links, stillThere(base.decisions()), chosen(base.selection()));
    }

    /// Who comes back may not go any more: that was decided before.
    private Decisions stillThere(Decisions decisions) {
        Decisions left = decisions;
        for (Step.PutBack back : undo.only(Step.PutBack.class)) {
            if (back.returns()) {
                left = left.without(new Decision.MayGo(back.account(), now, by));
            }
        }
        return left;
    }

    /// The accounts whose links become what they were: all that the run spoke of, but those it made
    /// (they stay linked to their owner, who gets them back one day) and those that stay as they
    /// are.
    private Set<AccountId> returned() {
        Set<AccountId> returned = new HashSet<>();
        for (Step step : run.plan().steps()) {
            switch (step) {
                case Step.KeepAccount keep -> returned.add(keep.account());
                case Step.UpdateAccount up -> returned.add(up.account());
                case Step.RestoreAccount back -> returned.add(back.account());
                case Step.ReleaseAccount free -> returned.add(free.account());
                case Step.PutBack back -> returned.add(back.account());
                case Step.DeactivateAccount gone -> returned.add(gone.account());
                default -> {}
            }
        }
        for (Notice notice : undo.notices()) {
            if (notice instanceof Notice.NotPutBack kept
                    && (kept.part() == AccountPart.KEYS || kept.part() == AccountPart.STATE)) {
                returned.remove(kept.account());
            }
        }
        return returned;
    }

    private static @Nullable PersonId owner(@Nullable ManagedAccount ours) {
        return ours == null ? null : ours.person();
    }

    private Links relinked(Links links, ManagedAccount ours) {
        boolean free = !links.has(ours.account()) && !links.has(ours.person());
        return ours.kind() == AccountKind.PUPIL && free
                ? links.with(new Link(ours.account(), ours.person(), LinkOrigin.KEY, null, now, by))
                : links;
    }

    private Selection chosen(Selection selection) {
        Selection chosen = selection;
        for (Step step : undo.steps()) {
            if (step instanceof Step.PutBack back && back.returns() && back.person() != null) {
                chosen = takenIn(chosen, back.kind(), back.person());
            } else if (step instanceof Step.DeactivateAccount gone && gone.person() != null) {
                chosen = takenOut(chosen, gone.kind(), gone.person());
            }
        }
        return chosen;
    }

    private Selection takenIn(Selection selection, AccountKind kind, PersonId person) {
        if (!onRoster(person)) {
            return selection.withKeptLeavers(with(selection.keptLeavers(), person));
        }
        return kind == AccountKind.TEACHER
                ? selection.withTeachers(with(selection.teachers(), person))
                : selection.leavingOut(person, false);
    }

    private Selection takenOut(Selection selection, AccountKind kind, PersonId person) {
        Selection without = selection.withKeptLeavers(without(selection.keptLeavers(), person));
        if (!onRoster(person)) {
            return without;
        }
        return kind == AccountKind.TEACHER
                ? without.withTeachers(without(without.teachers(), person))
                : without.leavingOut(person, true);
    }

    private boolean onRoster(PersonId person) {
        return roster.pupilsById().containsKey(person) || roster.staffById().containsKey(person);
    }

    private static Set<PersonId> with(Set<PersonId> people, PersonId person) {
        Set<PersonId> more = new HashSet<>(people);
        more.add(person);
        return more;
    }

    private static Set<PersonId> without(Set<PersonId> people, @Nullable PersonId person) {
        Set<PersonId> fewer = new HashSet<>(people);
        fewer.remove(person);
        return fewer;
    }
}
