package nl.beheerportaal.web.helpdesk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.MailHashStore;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Redirects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Finds the schools of a mail address: a coordinator's or an administrator's. The address is sent
/// as a form and never stands in the address of a page; where it leads are numbers of schools.
@Controller
public final class MailSearchPage {
    /// As many numbers as fit in the address of a page.
    static final int MOST = 8;

    private final MailHashStore hashes;
    private final Transactions transactions;

    public MailSearchPage(MailHashStore hashes, Transactions transactions) {
        this.hashes = hashes;
        this.transactions = transactions;
    }

    @PostMapping(FleetPage.PATH + "/zoeken")
    View search(@AuthenticationPrincipal HelpdeskPerson who, HttpServletRequest request) {
        String address = new Filters(request).text("adres");
        List<SchoolNumber> schools =
                transactions.forFleet(() -> hashes.schools(who.fleet(), address, MOST));
        if (schools.size() == 1) {
            return Redirects.to(SchoolPage.path(schools.getFirst()));
        }
        String numbers =
                schools.stream().map(SchoolNumber::toString).collect(Collectors.joining("-"));
        return Redirects.to(FleetPage.PATH + "?scholen=" + (numbers.isEmpty() ? "0" : numbers));
    }
}
