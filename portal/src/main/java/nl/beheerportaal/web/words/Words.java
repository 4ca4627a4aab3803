package nl.beheerportaal.web.words;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The texts of one language: `messages_nl.properties` and `messages_helpdesk_nl.properties` (the
/// same in English), in which a text may hold `{0}` and the plurals of [java.text.ChoiceFormat].
/// Apostrophes are written `’`, so that none needs doubling. A key nobody wrote is a bug and
/// throws; a test keeps the files equal.
public final class Words {
    private final Language language;
    private final Map<String, String> texts;
    private final Moments moments;

    public Words(Language language) {
        this.language = language;
        this.texts = new HashMap<>(read("/messages_" + language.code() + ".properties"));
        this.texts.putAll(read("/messages_helpdesk_" + language.code() + ".properties"));
        this.moments = new Moments(this);
    }

    public Language language() {
        return language;
    }

    /// Plain text; the template escapes it.
    public String text(String key, @Nullable Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return arguments.length == 0
                ? text
                : new MessageFormat(text, language.locale()).format(arguments);
    }

    /// A text with markup of our own, such as `<strong>`. Arguments are escaped, unless they are
    /// markup themselves.
    public Content html(String key, @Nullable Object... arguments) {
        @Nullable Object[] escaped = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            escaped[i] = escaped(arguments[i]);
        }
        String markup = text(key, escaped);
        return output -> output.writeContent(markup);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /// 1204 as *1.204* in Dutch.
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /// Days and times.
    public Moments moments() {
        return moments;
    }

    private static @Nullable Object escaped(@Nullable Object argument) {
        return switch (argument) {
            case null -> null;
            case Content content -> {
                StringOutput output = new StringOutput();
                content.writeTo(output);
                yield output.toString();
            }
            case String text -> HtmlUtils.htmlEscape(text, "UTF-8");
            default -> argument;
        };
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return Map.copyOf(texts);
    }
}
