package nl.beheerportaal;

import java.util.Locale;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Brand;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the publisher may change about the pages (design.md §12.5): `portal.web.…`.
///
/// @param apps how each app is called and drawn, by its id
@ConfigurationProperties("portal.web")
record WebSettings(
        @DefaultValue("Beheerportaal") String name,
        @DefaultValue("Woordhelder · Ctrl Learning") String publisher,
        @DefaultValue("helpdesk@woordhelder.nl") String helpdesk,
        @DefaultValue("Activeer de digitale methodes van CtrlLearning") String slider,
        @DefaultValue Map<String, Look> apps) {
    private static final Map<String, Look> OURS =
            Map.of(
                    "taalblobs", new Look("Taalblobs", AppLook.Art.TAAL),
                    "rekenblobs", new Look("Rekenblobs", AppLook.Art.REKEN));

    /// Name and drawing of one app.
    record Look(String name, @DefaultValue("TAAL") AppLook.Art art) {}

    Brand brand() {
        return new Brand(name, publisher, helpdesk, slider);
    }

    AppLooks looks() {
        return app -> {
            Look look = apps.getOrDefault(app.value(), OURS.get(app.value()));
            return look == null
                    ? new AppLook(app, capitalised(app), AppLook.Art.TAAL)
                    : new AppLook(app, look.name(), look.art());
        };
    }

    private static String capitalised(AppId app) {
        return app.value().substring(0, 1).toUpperCase(Locale.ROOT) + app.value().substring(1);
    }
}
