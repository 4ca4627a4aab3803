package nl.beheerportaal.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Puts letters into words: plain text, and the same in simple HTML of one column without pictures
/// (design.md §11).
final class LetterWriter {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Letterhead head;

    LetterWriter(Letterhead head) {
        this.head = head;
    }

    Written write(MessageName name, Letter letter, Recipient to) {
        return write(name, letter, to, null);
    }

    /// @param unsubscribe where such letters are stopped; null for what cannot be stopped
    Written write(MessageName name, Letter letter, Recipient to, @Nullable URI unsubscribe) {
        Words words = Words.in(to.language());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                to.name().isEmpty()
                        ? words.say("mail.greeting.nameless")
                        : words.say("mail.greeting", to.name()));
        paragraphs.addAll(LetterText.paragraphs(letter, words, head.slider()));
        paragraphs.add(
                words.say(
                        letter.toAdministrator() ? "mail.closing.administrator" : "mail.closing"));
        if (unsubscribe != null) {
            paragraphs.add(words.say("mail.unsubscribe", unsubscribe));
        }
        paragraphs.add(head.name());
        return new Written(
                name.header(head.domain()),
                to.address(),
                LetterText.subject(letter, words),
                String.join("\n\n", paragraphs) + "\n",
                html(paragraphs, to.language().locale()),
                unsubscribe == null ? null : unsubscribe.toString());
    }

    private static String html(List<String> paragraphs, Locale locale) {
        StringBuilder html =
                new StringBuilder(
                        "<!doctype html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"></head>\n<body>\n"
                                .formatted(locale.getLanguage()));
        for (String paragraph : paragraphs) {
            String escaped = HtmlUtils.htmlEscape(paragraph, "UTF-8");
            html.append("<p>")
                    .append(LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>"))
                    .append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }
}
