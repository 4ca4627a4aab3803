package nl.beheerportaal.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditReader;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.school.helpdesk.LookStore;
import nl.beheerportaal.sync.fetch.Reader;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.overview.Overview;
import nl.beheerportaal.web.account.AccountView.AppRow;
import nl.beheerportaal.web.account.AccountView.LogLine;
import nl.beheerportaal.web.account.AccountView.Permission;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import nl.beheerportaal.web.frame.Brand;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.log.EntryWords;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Shows the school's account.
@Controller
public final class AccountPage {
    private static final Duration AGE = Duration.ofDays(2);
    private static final int LATEST = 10;

    private final Frames frames;
    private final Sources sources;
    private final AppLooks looks;
    private final Brand brand;

    public AccountPage(Frames frames, Sources sources, AppLooks looks, Brand brand) {
        this.frames = frames;
        this.sources = sources;
        this.looks = looks;
        this.brand = brand;
    }

    /// What the page is made from.
    public record Sources(
            Overview overview, Reader reader, OnRecord record, Agreement agreement, Clock clock) {}

    /// What happened at the school, and when the helpdesk looked along.
    public record OnRecord(AuditReader audit, Looks looks) {}

    /// When the helpdesk looked along at a school, newest first.
    @FunctionalInterface
    public interface Looks {
        List<LookStore.Look> of(SchoolScope scope);
    }

    /// The data-processing agreement in force, as the publisher configures it.
    ///
    /// @param version empty when none is configured
    /// @param address where it can be read; empty when nowhere
    public record Agreement(String version, String address) {}

    @GetMapping("/account")
    View show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        SchoolScope scope = who.scope();
        School school = sources.overview().school(scope);
        School.Permission permission = school.permission();
        return frames.page(
                "account/account",
                new AccountView(
                        school.name(),
                        school.number().toString(),
                        permission(permission.given()),
                        permission.since() == null
                                ? null
                                : LocalDate.ofInstant(permission.since(), Moments.ZONE),
                        permission.checked(),
                        coordinators(scope),
                        apps(scope),
                        sources.agreement(),
                        lines(
                                sources.record()
                                        .audit()
                                        .before(scope.school(), AuditReader.NEWEST, LATEST),
                                frames.words(request)),
                        mail(school, frames.words(request)),
                        sources.record().looks().of(scope)));
    }

    private static List<LogLine> lines(List<AuditEntry> entries, Words words) {
        EntryWords said = new EntryWords(words);
        return entries.stream()
                .map(entry ->
                        new LogLine(
                                entry.happened(),
                                said.who(entry),
                                said.what(entry),
                                said.about(entry)))
                .toList();
    }

    private List<AppRow> apps(SchoolScope scope) {
        return sources.overview().apps(scope).stream()
                .map(this::row)
                .sorted(Comparator.comparing(AppRow::app, AppLook.ORDER))
                .toList();
    }

    private AppRow row(AppState state) {
        return new AppRow(
                looks.of(state.connection().app()),
                state.connection().licence(),
                state.mode() == null ? "" : "mode." + state.mode());
    }

    private List<String> coordinators(SchoolScope scope) {
        RosterSnapshot roster = sources.reader().rosterIfOlder(scope, AGE).snapshot();
        LocalDate today = LocalDate.ofInstant(sources.clock().instant(), Moments.ZONE);
        return roster == null
                ? List.of()
                : roster.staffById().values().stream()
                        .filter(member -> member.isCoordinatorOn(today))
                        .map(member -> member.name().display())
                        .sorted()
                        .toList();
    }

    private String mail(School school, Words words) {
        String number = school.number().toString();
        return "mailto:"
                + brand.helpdesk()
                + "?subject="
                + encoded(words.text("account.mail.subject", school.name()))
                + "&body="
                + encoded(words.text("account.mail.body", school.name(), number));
    }

    /// Mail programs want `%20`, not `+`.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Permission permission(@Nullable Boolean given) {
        if (given == null) {
            return Permission.UNKNOWN;
        }
        return given ? Permission.GIVEN : Permission.NOT_GIVEN;
    }
}
