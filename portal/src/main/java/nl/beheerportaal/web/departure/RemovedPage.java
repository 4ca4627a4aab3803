package nl.beheerportaal.web.departure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.log.EntryWords;
import nl.beheerportaal.web.wizard.WizardDesk;
import nl.beheerportaal.web.wizard.WizardDesk.Visit;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of who was removed from an app when, put back or erased since: from the record, so that
/// it is there also when everything else of the school has ended.
@Controller
public final class RemovedPage {
    /// Steps by which somebody leaves an app, and comes back to it.
    private static final Set<String> STEPS = Set.of("REMOVE", "RESTORE", "PUT_BACK");

    private static final int AT_ONCE = 2_000;

    private final WizardDesk desk;
    private final AuditReader audit;
    private final Downloads downloads;

    public RemovedPage(WizardDesk desk, AuditReader audit, Downloads downloads) {
        this.desk = desk;
        this.audit = audit;
        this.downloads = downloads;
    }

    @GetMapping("/apps/{app}/verwijderd.csv")
    ResponseEntity<byte[]> list(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        Visit visit = desk.visit(who, app, request);
        List<List<String>> rows = rows(visit);
        downloads.record(visit.scope(), visit.id(), Downloads.What.REMOVED, rows.size() - 1);
        return CsvFile.answer(visit.id() + "-verwijderd.csv", rows);
    }

    /// Newest first, as the log is.
    private List<List<String>> rows(Visit visit) {
        Words words = visit.words();
        EntryWords said = new EntryWords(words);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.text("csv.name"),
                        words.text("csv.moment"),
                        words.text("csv.what"),
                        words.text("csv.until"),
                        words.text("csv.who")));
        long before = AuditReader.NEWEST;
        while (true) {
            List<AuditEntry> page = audit.before(visit.scope().school(), before, AT_ONCE);
            page.stream()
                    .filter(entry -> visit.id().equals(entry.app()) && tellsOfRemovals(entry))
                    .forEach(entry -> rows.add(row(entry, said)));
            if (page.size() < AT_ONCE) {
                return rows;
            }
            before = page.getLast().sequence();
        }
    }

    private static boolean tellsOfRemovals(AuditEntry entry) {
        return switch (entry.action()) {
            case STEP_DONE -> STEPS.contains(entry.facts().values().getOrDefault("step", ""));
            case ACCOUNT_ERASED, ERASED_ON_REQUEST, ACCOUNT_SPARED -> true;
            case AuditAction _ -> false;
        };
    }

    private static List<String> row(AuditEntry entry, EntryWords said) {
        return List.of(
                said.about(entry),
                entry.happened().atZone(Moments.ZONE).toLocalDateTime().withNano(0).toString(),
                said.what(entry),
                entry.facts().values().getOrDefault("restorableUntil", ""),
                said.who(entry));
    }
}
