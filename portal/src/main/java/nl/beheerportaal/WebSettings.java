package nl.beheerportaal;

import java.util.Locale;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.web.account.AccountPage;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Brand;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the publisher may change about the pages (design.md §12.5).
///
/// @param apps how each app is called and drawn, by its id; more is set there than the pages use
/// @param keepTeachers whether step 3 offers to keep teachers recognised by e-mail address
@ConfigurationProperties("portal")
record WebSettings(
        @DefaultValue("helpdesk@woordhelder.nl") String helpdeskMail,
        @DefaultValue BrandNames brand,
        @DefaultValue Map<String, Look> apps,
        @DefaultValue("false") boolean keepTeachers,
        @DefaultValue DataAgreement agreement) {
    private static final Map<String, Look> OURS =
            Map.of(
                    "taalblobs", new Look("Taalblobs", AppLook.Art.TAAL),
                    "rekenblobs", new Look("Rekenblobs", AppLook.Art.REKEN));

    /// How the portal and its publisher are called, and the slider in Basispoort.
    record BrandNames(
            @DefaultValue("Beheerportaal") String name,
            @DefaultValue("Woordhelder · Ctrl Learning") String publisher,
            @DefaultValue("Activeer de digitale methodes van CtrlLearning") String slider) {}

    /// The data-processing agreement in force: `portal.agreement.version`, as *3.1 van 1 augustus
    /// 2026*, and `.address`.
    record DataAgreement(@DefaultValue("") String version, @DefaultValue("") String address) {
        AccountPage.Agreement shown() {
            return new AccountPage.Agreement(version, address);
        }
    }

    /// Name and drawing of one app.
    record Look(@Nullable String name, AppLook.@Nullable Art look) {}

    Brand brandOfPages() {
        return new Brand(brand.name(), brand.publisher(), helpdeskMail, brand.slider());
    }

    AppLooks looks() {
        return app -> {
            Look ours =
                    OURS.getOrDefault(app.value(), new Look(capitalised(app), AppLook.Art.TAAL));
            Look set = apps.getOrDefault(app.value(), ours);
            return new AppLook(
                    app, orElse(set.name(), ours.name()), orElse(set.look(), ours.look()));
        };
    }

    private static <T> T orElse(@Nullable T value, @Nullable T other) {
        if (value != null) {
            return value;
        }
        if (other == null) {
            throw new IllegalStateException("an app has a name and a drawing");
        }
        return other;
    }

    private static String capitalised(AppId app) {
        return app.value().substring(0, 1).toUpperCase(Locale.ROOT) + app.value().substring(1);
    }
}
