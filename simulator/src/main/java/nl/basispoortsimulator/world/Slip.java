package nl.basispoortsimulator.world;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.basispoortsimulator.world.School.Name;

/// A way in which a name typed by hand differs from the one in the school's administration.
enum Slip {
    /// Accents, the Turkish ı and the like left out.
    ACCENTS {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return changed(name, plain(given(name)), plain(name.family()));
        }
    },
    /// All in capitals or all in small letters, or another apostrophe.
    CASE {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return dice.chance(0.5)
                    ? changed(
                            name, given(name).toUpperCase(DUTCH), name.family().toUpperCase(DUTCH))
                    : changed(
                            name, given(name).toLowerCase(DUTCH), name.family().toLowerCase(DUTCH));
        }
    },
    /// `v.d. Berg`, `vd Berg`, `v/d Berg`.
    PREFIX_SHORT {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            String prefix = name.prefix();
            if (prefix == null || !prefix.startsWith("van ")) {
                return Optional.empty();
            }
            String brief = dice.of(java.util.List.of("v.d.", "vd", "v/d", "V.d."));
            return changed(name, given(name), brief + " " + surname(name));
        }
    },
    /// The prefix forgotten.
    PREFIX_DROPPED {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return name.prefix() == null
                    ? Optional.empty()
                    : changed(name, given(name), surname(name));
        }
    },
    /// The prefix grown onto the surname.
    PREFIX_JOINED {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            String prefix = name.prefix();
            if (prefix == null || prefix.contains("’")) {
                return Optional.empty();
            }
            String joined = (prefix + surname(name)).replace(" ", "").toLowerCase(DUTCH);
            return changed(
                    name,
                    given(name),
                    joined.substring(0, 1).toUpperCase(DUTCH) + joined.substring(1));
        }
    },
    /// The short form of a given name.
    NICKNAME {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            String nick = NICKNAMES.get(given(name));
            return nick == null ? Optional.empty() : changed(name, nick, name.family());
        }
    },
    /// One letter doubled, dropped or swapped with its neighbour.
    ONE_LETTER {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            String word = surname(name);
            if (word.length() < 5) {
                return Optional.empty();
            }
            int at = dice.between(2, word.length() - 2);
            String typed =
                    switch (dice.between(0, 2)) {
                        case 0 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
                        case 1 -> word.substring(0, at) + word.substring(at + 1);
                        default ->
                                word.substring(0, at - 1)
                                        + word.charAt(at)
                                        + word.charAt(at - 1)
                                        + word.substring(at + 1);
                    };
            return changed(name, given(name), new Name(null, name.prefix(), typed, null).full());
        }
    },
    /// Given name and surname in each other's field.
    SWAPPED {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return changed(name, /* given= */ name.family(), /* family= */ given(name));
        }
    },
    /// The first letter of the surname only.
    INITIAL {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return changed(name, given(name), surname(name).charAt(0) + ".");
        }
    },
    /// One half of a double surname.
    DOUBLE_HALF {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            int dash = surname(name).indexOf('-');
            return dash < 0
                    ? Optional.empty()
                    : changed(
                            name,
                            given(name),
                            new Name(null, name.prefix(), surname(name).substring(0, dash), null)
                                    .full());
        }
    },
    /// The whole name in the first field.
    ALL_IN_FIRST {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return changed(name, name.full(), "");
        }
    },
    /// UTF-8 read as Windows-1252 by an old import.
    MOJIBAKE {
        @Override
        Optional<Typed> type(Name name, Dice dice) {
            return changed(name, misread(given(name)), misread(name.family()));
        }
    };

    private static final Locale DUTCH = Locale.of("nl");
    private static final Map<String, String> NICKNAMES =
            Map.ofEntries(
                    Map.entry("Samuel", "Sem"), Map.entry("Charlotte", "Lotte"),
                    Map.entry("Daniël", "Daan"), Map.entry("Benjamin", "Ben"),
                    Map.entry("Alexander", "Alex"), Map.entry("Elisabeth", "Liz"),
                    Map.entry("Johanna", "Hanna"), Map.entry("Josephine", "Fien"),
                    Map.entry("Isabella", "Bella"), Map.entry("Isabel", "Isa"),
                    Map.entry("Thomas", "Tom"), Map.entry("Mohamed", "Mo"),
                    Map.entry("Philip", "Flip"), Map.entry("Matthijs", "Thijs"),
                    Map.entry("Sebastiaan", "Bas"), Map.entry("Bastiaan", "Bas"),
                    Map.entry("Johannes", "Joep"), Map.entry("Nathan", "Nate"),
                    Map.entry("Madelief", "Liefke"), Map.entry("Valentijn", "Tijn"),
                    Map.entry("Olivier", "Olli"), Map.entry("Jasmijn", "Jas"),
                    Map.entry("Tobias", "Tobi"), Map.entry("Floris", "Flo"));

    /// The name as this slip types it; empty when the name gives no occasion for it.
    abstract Optional<Typed> type(Name name, Dice dice);

    /// What stands in the two fields of the app.
    record Typed(String given, String family) {
        static Typed exactly(Name name) {
            return new Typed(Slip.given(name), name.family());
        }
    }

    private static Optional<Typed> changed(Name name, String given, String family) {
        Typed typed = new Typed(given, family);
        return typed.equals(Typed.exactly(name)) ? Optional.empty() : Optional.of(typed);
    }

    private static String given(Name name) {
        return Objects.requireNonNullElse(name.given(), "");
    }

    private static String surname(Name name) {
        return Objects.requireNonNullElse(name.surname(), "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('’', '\'');
    }

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    }
}
