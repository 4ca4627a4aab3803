package nl.beheerportaal.web.helpdesk;

import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The helpdesk's door: signing in is the identity provider's.
@Controller
public final class HelpdeskDoorPage {
    /// Where the door is; `?reden=` says why.
    public static final String PATH = "/helpdesk/inloggen";

    /// Where signing in begins: the identity provider's page is the next.
    public static final String BEGIN = "/helpdesk/oauth2/begin";

    /// The name of the identity provider in addresses.
    public static final String PROVIDER = "aanmelding";

    private final Frames frames;
    private final Door door;

    public HelpdeskDoorPage(Frames frames, Door door) {
        this.frames = frames;
        this.door = door;
    }

    /// @param open whether an identity provider is configured
    public record Door(boolean open) {}

    public static String path(HelpdeskDoorReason reason) {
        return reason == HelpdeskDoorReason.WELCOME ? PATH : PATH + "?reden=" + reason.code();
    }

    @GetMapping(PATH)
    Page show(@RequestParam(name = "reden", defaultValue = "") String reason) {
        return frames.page(
                "helpdesk/door",
                new HelpdeskDoorView(
                        HelpdeskDoorReason.of(reason), door.open(), BEGIN + "/" + PROVIDER));
    }
}
