package nl.beheerportaal.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// Who sees which tile under *Lesmateriaal*, as the simulated Basispoort itself has it. The portal
/// gives and takes tiles shortly after what makes it do so, so there is some patience.
public final class TilesSeen {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PORTAL = "beheerportaal";

    private final SimulatorReady simulator;

    public TilesSeen(SimulatorReady simulator) {
        this.simulator = simulator;
    }

    /// Waits until the coordinators of these schools have the portal's tile.
    ///
    /// @throws TourFailed when the portal does not give it
    public void awaitCoordinators(Set<Long> schools) throws InterruptedException {
        Set<String> coordinators = simulator.coordinators(schools);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!of(PORTAL).containsAll(coordinators)) {
            if (System.nanoTime() > until) {
                throw new TourFailed("the coordinators do not get the portal's tile");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /// Waits until exactly these people of a school see an app's tile. The list at Basispoort is of
    /// all schools.
    ///
    /// @throws TourFailed when it stays otherwise
    void awaitExactly(Place school, String tile, Set<String> persons) throws InterruptedException {
        Set<String> people = people(school);
        people.addAll(persons);
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Set<String> seen = of(tile); ; seen = of(tile)) {
            seen.retainAll(people);
            if (seen.equals(persons)) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new TourFailed(
                        "%d people see the tile of %s, %d are in the app"
                                .formatted(seen.size(), tile, persons.size()));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /// Everybody of the school, whoever is in the app.
    private Set<String> people(Place school) {
        JsonNode known = AppContents.get(simulator.control() + "/schools/" + school.number());
        Set<String> people = new TreeSet<>();
        for (String kind : List.of("pupils", "staff")) {
            known.path(kind).forEach(person -> people.add(person.path("id").asString()));
        }
        return people;
    }

    private Set<String> of(String tile) {
        Set<String> persons = new TreeSet<>();
        for (JsonNode person : AppContents.get(simulator.control() + "/lika").path(tile)) {
            persons.add(person.asString());
        }
        return persons;
    }
}
