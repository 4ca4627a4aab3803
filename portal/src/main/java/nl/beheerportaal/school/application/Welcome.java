package nl.beheerportaal.school.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorRecipients;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;

/// Tells the coordinators of an activated school that they can begin: each once, those of today at
/// the activation, whoever comes later the night after. When none of them can be written to, the
/// administrators of the accounts hear it, and the fleet shows it.
public final class Welcome {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Stores stores;
    private final Outbox outbox;
    private final Function<AppId, String> names;

    /// What is read and written.
    public record Stores(
            SchoolStore schools,
            ConnectionStore connections,
            CoordinatorRecipients coordinators,
            ApplicationStore applications) {}

    /// @param names what each app is called
    public Welcome(Stores stores, Outbox outbox, Function<AppId, String> names) {
        this.stores = stores;
        this.outbox = outbox;
        this.names = names;
    }

    /// Inside a transaction of the school. Does nothing for a school that was not activated by an
    /// application: its coordinators heard it otherwise.
    public void welcome(SchoolScope scope, Instant now) {
        Optional<Application> activated =
                stores.applications()
                        .newest(scope)
                        .filter(newest -> newest.state() instanceof ApplicationState.Activated);
        if (activated.isEmpty()) {
            return;
        }
        School school = stores.schools().get(scope);
        List<Connection> connections = stores.connections().all(scope);
        List<String> apps =
                connections.stream().map(connection -> names.apply(connection.app())).toList();
        List<Recipient> coordinators =
                stores.coordinators().of(scope, LocalDate.ofInstant(now, HERE));
        String event = "application/" + activated.get().id();
        if (coordinators.isEmpty()) {
            outbox.post(
                    scope.school(),
                    event + "/nobody",
                    new Letter.NobodyReachable(school.name(), apps),
                    Asking.recipients(administrators(connections)),
                    now);
        } else {
            outbox.post(
                    scope.school(),
                    event + "/active",
                    new Letter.ConnectionActive(school.name(), apps),
                    coordinators,
                    now);
        }
        stores.applications().unreachable(scope, coordinators.isEmpty() ? now : null);
    }

    private static List<String> administrators(List<Connection> connections) {
        TreeSet<String> addresses = new TreeSet<>();
        connections.forEach(connection ->
                connection.administrators().stream()
                        .filter(name -> name.contains("@"))
                        .forEach(addresses::add));
        return List.copyOf(addresses);
    }
}
