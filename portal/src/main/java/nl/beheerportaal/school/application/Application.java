package nl.beheerportaal.school.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// What a school applied for, and everything that came of it until it is activated or rejected.
///
/// @param name of the school, as the register has it
/// @param findings what was seen outside at the last verification; null before the first
/// @param notes what happened, oldest first
/// @param version rises with every change
public record Application(
        UUID id,
        SchoolNumber number,
        String name,
        List<Wish> wishes,
        ApplicationState state,
        @Nullable Findings findings,
        List<Note> notes,
        Instant received,
        long version) {
    public Application {
        wishes = List.copyOf(wishes);
        notes = List.copyOf(notes);
    }

    /// Something that happened to it.
    ///
    /// @param by a name for the helpdesk's screen
    /// @param text what somebody wrote; empty when nothing
    public record Note(Instant at, String by, What what, String text) {}

    /// What happened.
    public enum What {
        RECEIVED,
        /// Applied for once more while the first was open.
        AGAIN,
        CORRECTED,
        HELD,
        RESUMED,
        REJECTED,
        APPROVED,
        PERMISSION_ASKED,
        ACCOUNT_CHOSEN,
        /// Address and token were typed, and worked.
        REACHED_BY_HAND,
        LEAD_SAID_YES,
        LEAD_SAID_NO,
        ADMINISTRATOR_ASKED,
        ADMINISTRATOR_SAID_YES,
        ADMINISTRATOR_SAID_NO
    }

    public Optional<Wish> wish(AppId app) {
        return wishes.stream().filter(wish -> wish.app().equals(app)).findFirst();
    }

    public Application with(ApplicationState other) {
        return new Application(
                id, number, name, wishes, other, findings, notes, received, version + 1);
    }

    public Application with(Findings seen) {
        return new Application(id, number, name, wishes, state, seen, notes, received, version + 1);
    }

    public Application with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Application(
                id, number, name, wishes, state, findings, more, received, version + 1);
    }

    public Application wishing(List<Wish> others) {
        return new Application(
                id, number, name, others, state, findings, notes, received, version + 1);
    }

    /// The same with one wish changed.
    public Application wishing(AppId app, UnaryOperator<Wish> change) {
        return wishing(
                wishes.stream()
                        .map(wish -> wish.app().equals(app) ? change.apply(wish) : wish)
                        .toList());
    }

    /// A second application while this one is open: apps that are new are added; for an app that is
    /// in it already the first word stays, and the second is noted for the helpdesk.
    public Application again(List<Wish> more, String by, Instant now) {
        List<Wish> all = new ArrayList<>(wishes);
        StringBuilder differs = new StringBuilder();
        for (Wish wish : more) {
            Optional<Wish> known = wish(wish.app());
            if (known.isEmpty()) {
                all.add(wish);
            } else if (!known.get().administrator().equalsIgnoreCase(wish.administrator())) {
                differs.append(differs.isEmpty() ? "" : ", ")
                        .append(wish.app())
                        .append(": ")
                        .append(wish.administrator());
            }
        }
        return wishing(all).with(new Note(now, by, What.AGAIN, differs.toString()));
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Application[" + id + "]";
    }
}
