package nl.beheerportaal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.platform.Secret;

/// An app's directory in memory; every token is a new one.
public final class FakeDirectory implements AppDirectory {
    public final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> tokens = new HashMap<>();

    public void add(Entry entry) {
        entries.add(entry);
    }

    @Override
    public Fetched<List<Entry>> findByAdministrator(AppId app, String userNameOrEmail) {
        return Fetched.got(
                entries.stream()
                        .filter(entry -> entry.administrators().contains(userNameOrEmail))
                        .toList());
    }

    @Override
    public Fetched<Entry> account(AppId app, String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Fetched::got)
                .orElseGet(() ->
                        Fetched.failed(
                                new Failure(
                                        Failure.Kind.NOT_FOUND,
                                        app.value(),
                                        404,
                                        "no account " + id,
                                        null)));
    }

    @Override
    public Fetched<Secret> newToken(AppId app, String id) {
        int number = tokens.merge(id, 1, Integer::sum);
        return Fetched.got(new Secret("token-" + number + "-of-" + id));
    }
}
