package nl.beheerportaal.web.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.review.Downloads;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.CsvFile;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Gives a school its own log, whole, as a file.
@Controller
public final class LogPage {
    public static final String PATH = "/account/logboek.csv";

    private static final int AT_ONCE = 2_000;

    private final Frames frames;
    private final AuditReader audit;
    private final Downloads downloads;
    private final AppLooks looks;

    public LogPage(Frames frames, AuditReader audit, Downloads downloads, AppLooks looks) {
        this.frames = frames;
        this.audit = audit;
        this.downloads = downloads;
        this.looks = looks;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> download(
            @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        SchoolScope scope = who.scope();
        Words words = frames.words(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        column(words, "log.col.number"),
                        column(words, "log.col.moment"),
                        column(words, "log.col.who"),
                        column(words, "log.col.app"),
                        column(words, "log.col.what"),
                        column(words, "log.col.about"),
                        column(words, "log.col.facts")));
        EntryWords said = new EntryWords(words);
        long before = AuditReader.NEWEST;
        while (true) {
            List<AuditEntry> page = audit.before(scope.school(), before, AT_ONCE);
            page.forEach(entry -> rows.add(row(entry, said)));
            if (page.size() < AT_ONCE) {
                break;
            }
            before = page.getLast().sequence();
        }
        downloads.record(scope, null, Downloads.What.LOG, rows.size() - 1);
        return CsvFile.answer(words.text("log.file"), rows);
    }

    /// Small letters, as in every list of the portal (design.md §7.3).
    private static String column(Words words, String key) {
        return words.text(key).toLowerCase(words.language().locale());
    }

    private List<String> row(AuditEntry entry, EntryWords said) {
        return List.of(
                Long.toString(entry.sequence()),
                entry.happened().atZone(Moments.ZONE).toOffsetDateTime().toString(),
                said.who(entry),
                app(entry.app()),
                said.what(entry),
                said.about(entry),
                facts(entry.facts().values()));
    }

    private String app(@Nullable AppId app) {
        return app == null ? "" : looks.of(app).name();
    }

    /// As it stands in the chain, for who wants to check.
    private static String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }
}
