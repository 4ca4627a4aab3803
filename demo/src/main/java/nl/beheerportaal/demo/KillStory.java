package nl.beheerportaal.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.beheerportaal.demo.AppContents.User;
import tools.jackson.databind.JsonNode;

/// What happens at the school between two synchronisations, back and forth: thirty children change
/// their name, two teachers leave or return; and each time two children come. What the app must
/// hold afterwards follows from two synchronisations that nobody disturbed.
final class KillStory {
    private static final int RENAMED = 30;
    private static final int TEACHERS = 2;

    private final SimulatorReady ready;
    private final Place school;
    private final String app;
    private final List<Long> renamed = new ArrayList<>();
    private final List<Long> teachers = new ArrayList<>();
    private final Set<String> newcomers = new HashSet<>();
    private final Map<Boolean, Map<String, User>> undisturbed = new TreeMap<>();
    private boolean other;
    private int number;

    KillStory(SimulatorReady ready, Place school, String app) {
        this.ready = ready;
        this.school = school;
        this.app = app;
        JsonNode whole = AppContents.get(address(""));
        for (JsonNode pupil : whole.path("pupils")) {
            if (renamed.size() < RENAMED) {
                renamed.add(pupil.path("id").asLong());
            }
        }
        for (JsonNode member : whole.path("staff")) {
            boolean here = member.path("endDate").asString("").isEmpty();
            boolean coordinator = member.toString().contains("ICT");
            if (here && !coordinator && teachers.size() < TEACHERS) {
                teachers.add(member.path("id").asLong());
            }
        }
    }

    /// The next change of the roster.
    void next() {
        other = !other;
        for (long pupil : renamed) {
            patch("/pupils/" + pupil, "{\"prefix\":\"%s\"}".formatted(other ? "ter" : ""));
        }
        for (long member : teachers) {
            patch("/staff/" + member, "{\"endDate\":\"%s\"}".formatted(other ? "2026-01-31" : ""));
        }
        for (int i = 0; i < 2; i++) {
            number++;
            Control.send(
                    address("/pupils"),
                    "POST",
                    "{\"given\":\"Nieuw%d\",\"surname\":\"Kind\",\"yearGroup\":\"4\"}"
                            .formatted(number));
        }
    }

    /// Remembers what the app holds after a synchronisation that nobody disturbed.
    void learn() {
        Map<String, User> users = new TreeMap<>(AppContents.read(ready, app, school).users());
        users.values().removeIf(user -> isNew(user));
        undisturbed.put(other, users);
    }

    /// What of the app differs from what it must hold, account by account.
    List<String> differences() {
        Map<String, User> expected = Objects.requireNonNull(undisturbed.get(other));
        Map<String, User> there = AppContents.read(ready, app, school).users();
        List<String> differences = new ArrayList<>();
        expected.forEach((id, user) -> {
            if (!user.equals(there.get(id))) {
                differences.add("expected " + user + ", is " + there.get(id));
            }
        });
        newcomers.clear();
        there.forEach((id, user) -> {
            if (expected.containsKey(id)) {
                return;
            }
            if (!isNew(user) || !user.active() || user.assignments() != 0) {
                differences.add("not expected: " + user);
            } else if (!newcomers.add(user.name())) {
                differences.add("twice: " + user);
            }
        });
        if (newcomers.size() != number) {
            differences.add("%d newcomers, %d expected".formatted(newcomers.size(), number));
        }
        return differences;
    }

    int accounts() {
        return undisturbed.getOrDefault(other, Map.of()).size() + number;
    }

    private static boolean isNew(User user) {
        return user.name().startsWith("Nieuw") && user.externalId() != null;
    }

    private void patch(String path, String order) {
        Control.send(address(path), "PATCH", order);
    }

    private String address(String path) {
        return ready.control() + "/schools/" + school.number() + path;
    }
}
