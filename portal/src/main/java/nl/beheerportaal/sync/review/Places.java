package nl.beheerportaal.sync.review;

import java.net.URI;
import java.util.function.Function;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.sync.run.Run;

/// How a letter calls an app, and the addresses it leads to.
///
/// @param base the portal's own address, as configured
/// @param names what people call an app
public record Places(URI base, Function<AppId, String> names) {
    String name(AppId app) {
        return names.apply(app);
    }

    URI app(AppId app) {
        return at("/apps/" + app);
    }

    URI run(Run run) {
        return at("/apps/" + run.app() + "/synchronisaties/" + run.id());
    }

    private URI at(String path) {
        String start = base.toString();
        return URI.create(
                (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path);
    }
}
