package nl.beheerportaal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Brings the schools of the demo to where the helpdesk would have brought them: known to the
/// portal, and connected to their accounts at the apps. Through `bin/admin`, as an operator does; a
/// second time changes nothing. Done when the coordinators have the portal's tile, which the portal
/// gives them.
final class Seed {
    private static final List<String> APPS = List.of("taalblobs", "rekenblobs");

    private Seed() {}

    static void plant(Stack stack, Path folder) throws InterruptedException {
        List<String> commands = new ArrayList<>();
        for (Place place : Place.ALL) {
            commands.add("school add --number " + place.number());
            for (String app : APPS) {
                stack.simulator().accounts(app).stream()
                        .filter(account -> account.name().startsWith(place.account()))
                        .map(account ->
                                "connect --school %d --app %s --administrator %s"
                                        .formatted(place.number(), app, account.administrator()))
                        .forEach(commands::add);
            }
        }
        Path file = folder.resolve("seed.txt");
        try {
            Files.write(file, commands);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        stack.admin("batch", file.toString());
        new TilesSeen(stack.simulator())
                .awaitCoordinators(
                        Place.ALL.stream().map(Place::number).collect(Collectors.toSet()));
    }
}
