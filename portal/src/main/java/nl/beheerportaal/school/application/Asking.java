package nl.beheerportaal.school.application;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.mail.Letter;
import nl.beheerportaal.mail.Outbox;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.platform.KeyedHash;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.SchoolScope;

/// Asks the administrators of an account, by mail, whether a school may have it, and hears their
/// answer. The link in the letter is random, and only its keyed hash is kept.
public final class Asking {
    private static final Duration GOOD_FOR = Duration.ofDays(30);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String PURPOSE = "application-link";
    private static final int LINK_BYTES = 32;

    private final Records records;
    private final Outbox outbox;
    private final KeyedHash hashes;
    private final Places places;
    private final SecureRandom random = new SecureRandom();

    /// What letters name.
    ///
    /// @param confirm the page on which administrators answer; the link follows it
    /// @param names what each app is called
    public record Places(URI confirm, Function<AppId, String> names) {}

    public Asking(Records records, Outbox outbox, KeyedHash hashes, Places places) {
        this.records = records;
        this.outbox = outbox;
        this.hashes = hashes;
        this.places = places;
    }

    /// What a link is about.
    public record Question(AppId app, String school, String account, Wish.Word word) {}

    /// Writes once to the administrators of every account that was found and is in no doubt of
    /// another kind.
    void askAdministrators(SchoolScope scope, Application application) {
        Findings seen = application.findings();
        if (seen == null) {
            return;
        }
        for (Wish wish : application.wishes()) {
            Findings.Account.Found found = seen.found(wish.app());
            if (found != null
                    && !found.elsewhere()
                    && wish.word() instanceof Wish.Word.NotAsked
                    && !Checklist.addresses(found.entry()).isEmpty()) {
                ask(scope, application, found);
            }
        }
    }

    private void ask(SchoolScope scope, Application application, Findings.Account.Found found) {
        Instant now = records.now();
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        String link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        AppId app = found.app();
        records.inSchool(
                scope,
                () -> {
                    Application asked =
                            application
                                    .wishing(app, wish -> wish.saying(new Wish.Word.Asked(now)))
                                    .with(note(now, Application.What.ADMINISTRATOR_ASKED, app));
                    Application open = records.applications().open(scope).orElseThrow();
                    boolean kept =
                            records.applications()
                                    .save(scope, merged(open, asked, app), open.version());
                    if (!kept) {
                        throw new IllegalStateException("an application changed meanwhile");
                    }
                    records.applications()
                            .keepLink(
                                    scope,
                                    hashes.of(PURPOSE, link),
                                    application.id(),
                                    app,
                                    now.plus(GOOD_FOR));
                    outbox.post(
                            scope.school(),
                            "application/" + application.id() + "/" + app + "/asked",
                            letter(application, found, link, now),
                            recipients(Checklist.addresses(found.entry())),
                            now);
                    return asked;
                });
    }

    private Letter letter(
            Application application, Findings.Account.Found found, String link, Instant now) {
        return new Letter.AccountAsked(
                application.name(),
                places.names().apply(found.app()),
                found.entry().displayName(),
                LocalDate.ofInstant(now.plus(GOOD_FOR), HERE),
                URI.create(places.confirm() + "/" + link));
    }

    /// The one wish as it was asked for, and everything else as it is now.
    private static Application merged(Application open, Application asked, AppId app) {
        return open.wishing(app, wish -> asked.wish(app).orElse(wish))
                .with(asked.notes().getLast());
    }

    static List<Recipient> recipients(List<String> addresses) {
        List<Recipient> recipients = new ArrayList<>();
        for (String address : addresses) {
            recipients.add(
                    new Recipient(
                            "administrator-" + (recipients.size() + 1), "", address, Language.NL));
        }
        return recipients;
    }

    /// What a link is about; nothing for one that is unknown, too old, or of an application that
    /// ended.
    public Optional<Question> question(String link) {
        return linked(link)
                .flatMap(linked -> {
                    SchoolScope scope = scope(linked);
                    return records.open(scope)
                            .filter(open -> open.id().equals(linked.application()))
                            .flatMap(open -> question(open, linked.app()));
                });
    }

    private static Optional<Question> question(Application open, AppId app) {
        Findings seen = open.findings();
        Findings.Account.Found found = seen == null ? null : seen.found(app);
        Optional<Wish> wish = open.wish(app);
        return found == null || wish.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Question(
                                app, open.name(), found.entry().displayName(), wish.get().word()));
    }

    /// An administrator's answer; the last one counts.
    ///
    /// @return false when the link is of no use
    public boolean answer(String link, boolean yes) {
        if (question(link).isEmpty()) {
            return false;
        }
        ApplicationStore.Linked linked = linked(link).orElseThrow();
        Instant now = records.now();
        Wish.Word word = yes ? new Wish.Word.Confirmed(now) : new Wish.Word.Denied(now);
        Application.What what =
                yes
                        ? Application.What.ADMINISTRATOR_SAID_YES
                        : Application.What.ADMINISTRATOR_SAID_NO;
        return records.change(
                        scope(linked),
                        AuditAction.ACCOUNT_CONFIRMED,
                        linked.app(),
                        open ->
                                open.wishing(linked.app(), wish -> wish.saying(word))
                                        .with(note(now, what, linked.app())))
                .isPresent();
    }

    private Optional<ApplicationStore.Linked> linked(String link) {
        return link.matches("[A-Za-z0-9_-]{43}")
                ? records.transactions()
                        .forFleet(() ->
                                records.applications()
                                        .linked(
                                                FleetScope.forJob(PURPOSE),
                                                hashes.allOf(PURPOSE, link),
                                                records.now()))
                : Optional.empty();
    }

    private static SchoolScope scope(ApplicationStore.Linked linked) {
        return SchoolScope.forJob(linked.school(), PURPOSE);
    }

    private static Application.Note note(Instant now, Application.What what, AppId app) {
        return new Application.Note(now, "", what, app.value());
    }
}
