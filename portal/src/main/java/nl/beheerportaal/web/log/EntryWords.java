package nl.beheerportaal.web.log;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.Named;
import nl.beheerportaal.audit.Subject;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;

/// What an entry of the log says, in plain words. A code that has no words yet is shown as it is:
/// nothing on record is ever left out.
public final class EntryWords {
    private static final ZoneId ZONE = Moments.ZONE;

    private final Words words;

    public EntryWords(Words words) {
        this.words = words;
    }

    /// *Account aangemaakt (gekozen door een coördinator).*
    public String what(AuditEntry entry) {
        Map<String, String> facts = entry.facts().values();
        String said =
                switch (entry.action()) {
                    case DECIDED -> known("log.act.", facts.get("act"));
                    case STEP_DONE -> known("log.step.", facts.get("step"));
                    case STEP_FAILED ->
                            words.text("log.failed", known("log.step.", facts.get("step")));
                    case DRIFT_SEEN -> known("log.drift.", facts.get("drift"));
                    case AuditAction other -> known("log.action.", other.name());
                };
        String why = facts.get("why");
        String origin = facts.get("origin");
        List<String> more =
                Stream.of(
                                why == null ? null : known("log.why.", why),
                                origin == null ? null : known("origin.", origin),
                                parts(facts.get("parts")),
                                until(facts.get("restorableUntil")))
                        .filter(Objects::nonNull)
                        .toList();
        return more.isEmpty() ? said : said + " (" + String.join("; ", more) + ")";
    }

    /// Who did it: a name, the portal itself, or the publisher.
    public String who(AuditEntry entry) {
        return switch (entry.by()) {
            case AuditEntry.By.Person(Named named) -> name(named);
            case AuditEntry.By.Job _ -> words.text("log.by.job");
            case AuditEntry.By.Operator _ -> words.text("log.by.operator");
            case AuditEntry.By.Helpdesk _ -> words.text("log.by.helpdesk");
        };
    }

    /// A name, or *gewist op 3 maart 2029*.
    public String name(Named named) {
        return switch (named) {
            case Named.Known(Subject _, String name) -> name;
            case Named.Erased(var at) ->
                    words.text("log.erased", words.moments().day(LocalDate.ofInstant(at, ZONE)));
        };
    }

    /// Whom an entry is about, each name once.
    public String about(AuditEntry entry) {
        return String.join(", ", entry.about().stream().map(this::name).distinct().toList());
    }

    /// *de naam, de groep*
    private @Nullable String parts(@Nullable String codes) {
        return codes == null
                ? null
                : Stream.of(codes.split("-"))
                        .map(code -> known("part.", code))
                        .collect(Collectors.joining(", "));
    }

    private @Nullable String until(@Nullable String day) {
        return day == null
                ? null
                : words.text("log.until", words.moments().day(LocalDate.parse(day)));
    }

    private String known(String prefix, @Nullable String code) {
        String key = prefix + code;
        return words.has(key) ? words.text(key) : String.valueOf(code);
    }
}
