package nl.beheerportaal.web.frame;

import java.util.Comparator;
import nl.beheerportaal.core.app.AppId;

/// How an app is called and drawn.
public record AppLook(AppId id, String name, Art art) {
    /// Language before arithmetic, as everywhere at school.
    public static final Comparator<AppLook> ORDER =
            Comparator.comparing(AppLook::art).thenComparing(AppLook::name);

    /// The drawings there are; an app without one of its own borrows the first.
    public enum Art {
        TAAL,
        REKEN
    }

    /// The value of `data-app`, which the style sheet's colours and paper follow.
    public String data() {
        return art == Art.REKEN ? "reken" : "taal";
    }

    /// The address of the app's overview; every page of the app lies under it.
    public String path() {
        return "/apps/" + id;
    }
}
