package nl.beheerportaal.web.helpdesk;

import java.time.Clock;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows every run of any school that was held and waits for a coordinator, longest first: numbers
/// only.
@Controller
public final class HeldListPage {
    static final String PATH = FleetPage.PATH + "/stilgezet";

    private static final int MOST = 200;

    private final Frames frames;
    private final TroubleStore troubles;
    private final Transactions transactions;
    private final AppLooks looks;
    private final Clock clock;

    public HeldListPage(
            Frames frames,
            TroubleStore troubles,
            Transactions transactions,
            AppLooks looks,
            Clock clock) {
        this.frames = frames;
        this.troubles = troubles;
        this.transactions = transactions;
        this.looks = looks;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal HelpdeskPerson who) {
        return transactions.forFleet(() ->
                frames.page(
                        "helpdesk/held",
                        new HeldListView(
                                troubles.held(who.fleet(), MOST), looks, clock.instant())));
    }
}
