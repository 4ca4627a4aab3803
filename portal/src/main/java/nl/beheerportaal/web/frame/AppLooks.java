package nl.beheerportaal.web.frame;

import nl.beheerportaal.core.app.AppId;

/// How the publisher calls and draws its apps.
@FunctionalInterface
public interface AppLooks {
    AppLook of(AppId app);
}
