package nl.beheerportaal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// What an entry says besides who, what and when: counts, ids of ours, hashes, days and fixed
/// words. There is no way to put free text in, so no name can end up in the chain by mistake.
public final class Facts {
    private static final Facts NONE = new Facts(new TreeMap<>());
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]{0,39}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,128}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,59}");

    private final SortedMap<String, String> values;

    private Facts(SortedMap<String, String> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    public static Facts none() {
        return NONE;
    }

    public Facts count(String key, int number) {
        return with(key, Integer.toString(number));
    }

    /// @param id one of ours
    public Facts id(String key, UUID id) {
        return with(key, id.toString());
    }

    /// @param hex a hash, in lower-case hex
    public Facts hash(String key, String hex) {
        return with(key, checked(HASH, hex, "a hash is lower-case hex"));
    }

    public Facts code(String key, Enum<?> word) {
        return with(key, word.name());
    }

    /// @param code capitals, digits, hyphens and underscores: `BP-503-7K2M`
    public Facts code(String key, String code) {
        return with(key, checked(CODE, code, "a code is capitals, digits and hyphens"));
    }

    public Facts day(String key, LocalDate day) {
        return with(key, day.toString());
    }

    public Facts moment(String key, Instant moment) {
        return with(key, moment.toString());
    }

    public Facts flag(String key, boolean yes) {
        return with(key, Boolean.toString(yes));
    }

    /// By key.
    public Map<String, String> values() {
        return values;
    }

    /// As it stands in the chain: `key=value`, one a line, by key.
    String text() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    static Facts parse(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        text.lines()
                .forEach(line -> {
                    int at = line.indexOf('=');
                    values.put(line.substring(0, Math.max(at, 0)), line.substring(at + 1));
                });
        return new Facts(values);
    }

    private Facts with(String key, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(checked(KEY, key, "a key is a word"), value);
        return new Facts(more);
    }

    private static String checked(Pattern pattern, String text, String sentence) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(sentence);
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Facts" + values;
    }
}
