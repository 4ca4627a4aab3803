package nl.beheerportaal.web.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.web.frame.Paging;
import org.jspecify.annotations.Nullable;

/// A plan for people: what happens to whom.
///
/// @param gone pupils who will be deleted, last used first
/// @param choices what was chosen, each with a link to change it
/// @param remarks what a person should know and that stops nothing
public record PlanView(
        String fingerprint,
        Numbers numbers,
        GoneView gone,
        TeachersView teachers,
        GroupsView groups,
        List<Choice> choices,
        List<PersonRow> fresh,
        List<PersonRow> returning,
        StayingView staying,
        List<String> remarks,
        ConfirmView confirm) {
    public PlanView {
        choices = List.copyOf(choices);
        fresh = List.copyOf(fresh);
        returning = List.copyOf(returning);
        remarks = List.copyOf(remarks);
    }

    /// The numbers of the plan.
    ///
    /// @param changed of those who stay: who get another name or group
    /// @param otherSteps groups and memberships that change besides
    public record Numbers(
            int stay,
            int changed,
            int fresh,
            int returning,
            int gone,
            int teachersGone,
            int teachersIn,
            int otherSteps) {
        public boolean nothing() {
            return changed + fresh + returning + gone + teachersGone + teachersIn + otherSteps == 0;
        }

        public int deleted() {
            return gone + teachersGone;
        }
    }

    /// Pupils who will be deleted.
    ///
    /// @param active how many of them were at work this month
    /// @param assignments made by all of them together
    /// @param mayGo of how many somebody said that the account may be deleted
    /// @param undecided about how many nobody chose anything
    public record GoneView(
            List<GoneRow> rows,
            int active,
            int assignments,
            int mayGo,
            int undecided,
            @Nullable LocalDate restorableUntil) {
        public GoneView {
            rows = List.copyOf(rows);
        }
    }

    /// @param account id, for *Toch koppelen*
    /// @param why in words; empty when it is the usual reason, that nobody linked the account
    public record GoneRow(
            String account,
            String name,
            String group,
            int assignments,
            @Nullable Instant lastUsed,
            String why,
            boolean linkable) {}

    /// The teachers.
    ///
    /// @param replaced whether existing teachers the portal did not make are among those who go
    public record TeachersView(
            List<PersonRow> gone,
            List<PersonRow> in,
            List<PersonRow> staying,
            List<PersonRow> left,
            boolean replaced) {
        public TeachersView {
            gone = List.copyOf(gone);
            in = List.copyOf(in);
            staying = List.copyOf(staying);
            left = List.copyOf(left);
        }

        /// Whether there is no teacher to speak of.
        public boolean nobody() {
            return gone.isEmpty() && in.isEmpty() && staying.isEmpty() && left.isEmpty();
        }
    }

    /// The groups.
    ///
    /// @param renamed lines such as *4a wordt Groep 4A*
    public record GroupsView(List<String> fresh, List<String> renamed, List<String> emptied) {
        public GroupsView {
            fresh = List.copyOf(fresh);
            renamed = List.copyOf(renamed);
            emptied = List.copyOf(emptied);
        }

        public boolean nothing() {
            return fresh.isEmpty() && renamed.isEmpty() && emptied.isEmpty();
        }
    }

    /// @param change where it can be changed; null when it cannot
    /// @param hidden the rest of the link's text, for who cannot see where it stands
    public record Choice(String name, String value, @Nullable String change, String hidden) {}

    /// Somebody, and what stands behind the name.
    public record PersonRow(String name, String detail) {}

    /// Pupils who stay.
    public record StayingView(String search, int total, List<PersonRow> rows, Paging paging) {
        public StayingView {
            rows = List.copyOf(rows);
        }

        /// Whether the reader is busy in this list.
        public boolean open() {
            return !search.isEmpty() || paging.page() > 1;
        }
    }

    /// The last act.
    ///
    /// @param possible false when something stops the whole plan
    /// @param mustSee whether the box must be ticked: somebody goes
    /// @param mustType whether the number must be typed
    /// @param askAbove the number above which it must be typed
    /// @param typed what was typed; empty the first time
    /// @param mistake what is wrong with the answers
    /// @param restorableUntil the last day on which this can be turned back
    public record ConfirmView(
            boolean possible,
            boolean mustSee,
            boolean mustType,
            int askAbove,
            String typed,
            boolean seen,
            Mistake mistake,
            LocalDate restorableUntil) {
        /// What is wrong with the answers.
        public enum Mistake {
            NONE,
            NOT_SEEN,
            WRONG_NUMBER
        }
    }
}
