package nl.beheerportaal.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beheerportaal.demo.AppContents.User;
import nl.beheerportaal.demo.Visitor.Page;
import org.jspecify.annotations.Nullable;

/// What step 4 promised, read from the page as a person reads it.
///
/// @param staying names of the pupils who stay, as the roster has them
/// @param fresh names of the pupils who get an account
/// @param gone names of the pupils who go, as the app has them
/// @param teachersOut how many teachers go
/// @param teachersIn how many come
record Expectation(
        List<String> staying,
        List<String> fresh,
        List<String> gone,
        int teachersOut,
        int teachersIn) {

    /// @param staying read from all pages of the folded list
    static Expectation read(Page page, List<String> staying) {
        return new Expectation(
                staying,
                names(page, "#erbij li > span:first-child"),
                names(page, "#weg tbody .gone-name"),
                names(page, "#docenten-eruit li > span:first-child").size(),
                names(page, "#docenten-erin li > span:first-child").size());
    }

    String summary() {
        return "%d leerlingen blijven, %d nieuw, %d verwijderd; %d docenten eruit, %d erin"
                .formatted(staying.size(), fresh.size(), gone.size(), teachersOut, teachersIn);
    }

    /// Checks that the app is as was promised, account by account, and that nobody's work was lost
    /// or moved.
    ///
    /// @throws TourFailed with the first differences
    void check(@Nullable AppContents before, AppContents after) {
        if (before == null) {
            throw new IllegalStateException("nobody looked before");
        }
        List<String> differences = differences(before, after);
        if (!differences.isEmpty()) {
            int most = Math.min(20, differences.size());
            throw new TourFailed(
                    "the end differs from the review:\n  "
                            + String.join("\n  ", differences.subList(0, most)));
        }
    }

    private List<String> differences(AppContents before, AppContents after) {
        List<String> differences = new ArrayList<>();
        TreeMap<String, Integer> promised =
                counted(Stream.concat(staying.stream(), fresh.stream()));
        TreeMap<String, Integer> present = counted(activePupils(after).map(User::name));
        promised.forEach((name, count) -> {
            if (!count.equals(present.get(name))) {
                differences.add(
                        name + " should be there " + count + " times, is " + present.get(name));
            }
        });
        present.forEach((name, count) -> {
            if (!promised.containsKey(name)) {
                differences.add(name + " is there, and was not promised");
            }
        });
        differences.addAll(accounts(before, after));
        return differences;
    }

    private List<String> accounts(AppContents before, AppContents after) {
        List<String> differences = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (User user : after.users().values()) {
            User old = before.users().get(user.id());
            if (old != null && old.assignments() != user.assignments()) {
                differences.add(
                        "account "
                                + user.id()
                                + " lost work: "
                                + old.assignments()
                                + " → "
                                + user.assignments());
            }
            if (old == null && user.assignments() != 0) {
                differences.add("new account " + user.id() + " has somebody's work");
            }
            if (user.active() && user.externalId() != null && !persons.add(user.externalId())) {
                differences.add("person " + user.externalId() + " has two active accounts");
            }
        }
        differences.addAll(removals(before, after));
        return differences;
    }

    private List<String> removals(AppContents before, AppContents after) {
        List<String> differences = new ArrayList<>();
        for (User old : before.users().values()) {
            if (!after.users().containsKey(old.id())) {
                differences.add("account " + old.id() + " is gone for good");
            }
        }
        long removed =
                before.users().values().stream()
                        .filter(user -> user.isPupil() && user.active())
                        .filter(user -> !active(after, user.id()))
                        .count();
        if (removed != gone.size()) {
            differences.add(
                    "%d pupils were removed, %d were promised".formatted(removed, gone.size()));
        }
        long teachers =
                after.users().values().stream()
                        .filter(user ->
                                user.isTeacher() && user.active() && user.externalId() != null)
                        .count();
        if (teachers < teachersIn) {
            differences.add(
                    "%d teachers of the roster are there, at least %d were promised"
                            .formatted(teachers, teachersIn));
        }
        return differences;
    }

    private static boolean active(AppContents contents, String id) {
        User user = contents.users().get(id);
        return user != null && user.active();
    }

    private static Stream<User> activePupils(AppContents contents) {
        return contents.users().values().stream().filter(user -> user.isPupil() && user.active());
    }

    private static TreeMap<String, Integer> counted(Stream<String> names) {
        TreeMap<String, Integer> counted = new TreeMap<>();
        names.forEach(name -> counted.merge(name, 1, Integer::sum));
        return counted;
    }

    private static List<String> names(Page page, String query) {
        return page.document().select(query).eachText();
    }
}
