package nl.basispoortsimulator.page;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A piece of markup that is safe to put on a page.
///
/// Values go in through [#of], which escapes them; only another `Html` goes in as it is.
public record Html(String markup) {

    public static final Html NOTHING = new Html("");

    /// Fills each `{}` of the template with the next value: escaped, or as it is when it is `Html`;
    /// a list of `Html` is joined; null is nothing.
    public static Html of(String template, @Nullable Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 64);
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("more values than {} in: " + template);
            }
            out.append(template, from, hole);
            append(out, value);
            from = hole + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("fewer values than {} in: " + template);
        }
        return new Html(out.append(template, from, template.length()).toString());
    }

    /// Joins pieces in order.
    public static Html join(List<Html> pieces) {
        return pieces.stream().collect(joining());
    }

    public static Collector<Html, ?, Html> joining() {
        return Collectors.collectingAndThen(
                Collectors.mapping(Html::markup, Collectors.joining()), Html::new);
    }

    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Html html -> out.append(html.markup());
            case List<?> list -> list.forEach(item -> append(out, item));
            default -> out.append(escape(value.toString()));
        }
    }
}
