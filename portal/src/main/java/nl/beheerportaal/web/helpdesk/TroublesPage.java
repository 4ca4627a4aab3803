package nl.beheerportaal.web.helpdesk;

import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.school.helpdesk.TroubleStore;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Frames;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows what went wrong at any school: accounts that were not done, by our ids, and letters that
/// nobody took.
@Controller
public final class TroublesPage {
    static final String PATH = FleetPage.PATH + "/niet-gelukt";

    private static final int MOST = 100;

    private final Frames frames;
    private final TroubleStore troubles;
    private final Transactions transactions;
    private final AppLooks looks;

    public TroublesPage(
            Frames frames, TroubleStore troubles, Transactions transactions, AppLooks looks) {
        this.frames = frames;
        this.troubles = troubles;
        this.transactions = transactions;
        this.looks = looks;
    }

    @GetMapping(PATH)
    View show(@AuthenticationPrincipal HelpdeskPerson who) {
        return transactions.forFleet(() ->
                frames.page(
                        "helpdesk/troubles",
                        new TroublesView(
                                troubles.accounts(who.fleet(), MOST),
                                troubles.letters(who.fleet(), MOST),
                                looks)));
    }
}
