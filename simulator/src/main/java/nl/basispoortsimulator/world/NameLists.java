package nl.basispoortsimulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The name lists of `world/names.txt`. Drawing favours the front of a list, as names in a school
/// do.
final class NameLists {
    private final Map<String, List<String>> lists;

    private NameLists(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    static NameLists read() {
        try (InputStream in = NameLists.class.getResourceAsStream("/world/names.txt")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> lists = new HashMap<>();
            String section = "";
            for (String line : text.lines().toList()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lists.computeIfAbsent(section, name -> new ArrayList<>())
                            .addAll(List.of(line.split(" ")));
                }
            }
            return new NameLists(lists);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the name lists", e);
        }
    }

    /// A given name; about as skewed as in a school: the first tenth is drawn a quarter of the
    /// time.
    String given(Dice dice, String culture, boolean girl) {
        return dice.frontHeavy(list(culture + (girl ? ".girl" : ".boy")));
    }

    String staffGiven(Dice dice) {
        return dice.frontHeavy(list(dice.chance(0.82) ? "staff.woman" : "staff.man"));
    }

    Surname surname(Dice dice, String culture) {
        return Surname.parse(dice.frontHeavy(list(culture + ".surname")));
    }

    private List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /// A surname with its prefix apart.
    record Surname(@Nullable String prefix, String name) {
        static Surname parse(String written) {
            String text = written.replace('_', ' ').replace('\'', '’');
            int bar = text.indexOf('|');
            return bar < 0
                    ? new Surname(null, text)
                    : new Surname(text.substring(0, bar), text.substring(bar + 1));
        }
    }
}
