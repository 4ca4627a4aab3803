package nl.beheerportaal.demo;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.demo.AppContents.User;
import nl.beheerportaal.demo.Coordinator.Mode;
import nl.beheerportaal.demo.Visitor.Page;

/// Does the main job at De Wilgenhoek, each mode with an app of its own. Says in plain words what
/// happened, and compares the end with the review.
public final class Tour {
    private final Stack stack;
    private final PrintStream out;
    private final Map<Mode, AppContents> before = new EnumMap<>(Mode.class);

    public Tour(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /// Remembers who is in the apps before anything happens.
    void lookBefore(List<Mode> modes) {
        for (Mode mode : modes) {
            before.put(mode, contents(mode));
        }
    }

    /// Walks the whole wizard in one mode and checks what came of it.
    void walk(Mode mode) throws InterruptedException {
        out.println();
        out.println("== " + mode.title + " – " + app(mode));
        Coordinator marieke = new Coordinator(stack, Place.WILGENHOEK, out::println);
        marieke.signIn();
        Page review = marieke.walk(app(mode), mode, true);
        Expectation expected = marieke.read(review);
        Page end = marieke.await(marieke.confirm(review, expected));
        Coordinator.expect(
                end,
                end.has(".status--green, .status:not([class*=--])"),
                "finishing without failures");
        out.println("Klaar: " + end.one("h1").text());
        expected.check(before.get(mode), contents(mode));
        out.println("Gecontroleerd: elk account staat er zoals op stap 4 stond.");
        Set<String> there = contents(mode).linked();
        new TilesSeen(stack.simulator()).awaitExactly(Place.WILGENHOEK, app(mode), there);
        out.println(
                "Gecontroleerd: precies de "
                        + there.size()
                        + " mensen die erin zitten, zien de tegel in Basispoort.");
        arrive(mode);
    }

    /// A child whose account stayed, and one whose account is new, press the tile.
    private void arrive(Mode mode) {
        Map<String, User> old = Objects.requireNonNull(before.get(mode)).users();
        boolean stayed = false;
        boolean fresh = false;
        for (User user : contents(mode).users().values()) {
            User was = old.get(user.id());
            if (!user.isPupil() || !user.active() || user.externalId() == null) {
                continue;
            }
            if (!stayed && was != null && was.assignments() > 0) {
                stayed = true;
                arrive(mode, user, was.assignments());
            } else if (!fresh && was == null) {
                fresh = true;
                arrive(mode, user, 0);
            }
        }
        if (!stayed || !fresh) {
            throw new TourFailed("nobody stayed, or nobody is new");
        }
    }

    private void arrive(Mode mode, User user, int work) {
        String person = Objects.requireNonNull(user.externalId());
        Page page =
                new Schoolchild(stack.simulator(), Place.WILGENHOEK, app(mode), person, user.name())
                        .arrive();
        Coordinator.expect(
                page,
                page.one("#naam").text().equals(user.name())
                        && page.one("#opdrachten").text().equals(Integer.toString(work)),
                "finding " + work + " assignments in one's own account");
        out.println(
                "Gecontroleerd: "
                        + user.name()
                        + " klikt in Basispoort op de tegel en vindt "
                        + (work == 0 ? "een leeg account." : "de eigen " + work + " opdrachten."));
    }

    private static String app(Mode mode) {
        return switch (mode) {
            case SELECTIEF -> "taalblobs";
            case ALLES -> "rekenblobs";
        };
    }

    private AppContents contents(Mode mode) {
        return AppContents.read(stack.simulator(), app(mode), Place.WILGENHOEK);
    }
}
