package nl.beheerportaal.mail;

import java.net.URI;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of letters in one language.
final class Words {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final ResourceBundle bundle;

    /// The sentences of the pages: what is wrong with a roster is said the same in both places.
    private final ResourceBundle pages;

    private Words(Language language) {
        this.language = language;
        this.bundle = bundle("messages_mail", language);
        this.pages = bundle("messages", language);
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                name,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /// A sentence with its values filled in; numbers and days as the language writes them.
    String say(String key, Object... values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = written(values[i]);
        }
        return new MessageFormat(bundle.getString(key), language.locale()).format(written);
    }

    /// Why a roster is not believed, as the page says it.
    ///
    /// @param name simple name of the doubt
    String doubt(String name) {
        return pages.getString("doubt." + name);
    }

    /// *Taalblobs, Rekenblobs en Leesblobs*.
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1))
                + " "
                + bundle.getString("mail.and")
                + " "
                + names.getLast();
    }

    /// *14.32 uur*, *14:32*.
    String time(Instant moment) {
        String clock =
                DateTimeFormatter.ofPattern(language == Language.NL ? "HH.mm" : "HH:mm")
                        .format(moment.atZone(HERE));
        return language == Language.NL ? clock + " uur" : clock;
    }

    private Object written(Object value) {
        return switch (value) {
            case Instant moment -> day(LocalDate.ofInstant(moment, HERE));
            case LocalDate day -> day(day);
            case Integer number -> number;
            case URI link -> link.toString();
            default -> oneLine(value.toString());
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /// Names of schools and people come from outside: they stay within their line.
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
