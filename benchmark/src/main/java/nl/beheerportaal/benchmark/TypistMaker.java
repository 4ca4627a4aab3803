package nl.beheerportaal.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Types names as a teacher would: each group has its own habit, and everybody makes slips.
final class TypistMaker {
    private static final List<Habit> HABITS = List.of(Habit.values());

    private final Dice dice;
    private final Rates rates;
    private final Map<Integer, Habit> habits = new HashMap<>();

    /// How the names of a group were typed in.
    private enum Habit {
        FULL,
        FIRST_ONLY,
        FIRST_INITIAL,
        ONE_FIELD,
        COMMA_ONE_FIELD,
        SWAPPED,
        NO_PREFIX,
        SHORT_PREFIX,
        COMMA,
        LIKE_USER_NAME,
        INITIALS
    }

    TypistMaker(Dice dice, Rates rates) {
        this.dice = dice;
        this.rates = rates;
    }

    /// What ends up in the two name fields.
    String[] type(MadePupil child, int group, Set<String> kinds) {
        Habit habit = habits.computeIfAbsent(group, _ -> habit());
        if (dice.chance(0.12)) {
            habit = rates.messy() ? habit() : Habit.FULL;
        }
        String given = given(child, kinds);
        String prefix = child.prefix();
        String surname = surname(child, kinds);
        String[] typed = formed(habit, given, prefix, surname, kinds);
        String style = dice.pick("as as as as as as lower upper");
        for (int i = 0; i < 2; i++) {
            if (rates.messy() && style.equals("lower")) {
                typed[i] = typed[i].toLowerCase(Locale.ROOT);
            } else if (rates.messy() && style.equals("upper") && dice.chance(0.5)) {
                typed[i] = typed[i].toUpperCase(Locale.ROOT);
            }
        }
        if (dice.chance(rates.annotated())) {
            kinds.add("annotated");
            typed[0] +=
                    dice.pick(
                            " (pg)_ *_ 2_ zz_ - RT_ nt2_ (oud)"
                                    .replace(" ", "\u00A0")
                                    .replace("_", " "));
        }
        return typed;
    }

    private Habit habit() {
        double full = rates.messy() ? 0.6 - rates.firstOnly() - rates.initial() : 0.97;
        int habit =
                dice.pickIndex(
                        Math.max(0.1, full),
                        rates.firstOnly(),
                        rates.initial(),
                        rates.oneField(),
                        rates.oneField() * 0.3,
                        rates.swapped(),
                        rates.prefixForm() * 0.5,
                        rates.prefixForm() * 0.5,
                        rates.prefixForm() * 0.2,
                        rates.oneField() * 0.1,
                        rates.initial() * 0.05);
        return HABITS.get(habit);
    }

    private String given(MadePupil child, Set<String> kinds) {
        String given = child.given();
        if (dice.chance(rates.official()) && !child.official().split(" ")[0].equals(given)) {
            kinds.add("official_first");
            given = child.official().split(" ")[0];
        } else if (dice.chance(rates.nick()) && given.length() > 5) {
            kinds.add("nick");
            given = given.substring(0, dice.between(3, 4));
        } else if (dice.chance(rates.variant())) {
            kinds.add("variant");
            given = Noise.variant(given, dice);
        }
        if (given.matches(".*[ -].*") && dice.chance(rates.compound())) {
            kinds.add("compound");
            given =
                    dice.chance(0.5)
                            ? given.split("[ -]")[0]
                            : given.replaceAll("[ -]", dice.chance(0.5) ? "" : " ");
        }
        return slip(given, "typo_first", kinds);
    }

    private String surname(MadePupil child, Set<String> kinds) {
        String surname = child.surname();
        if (dice.chance(rates.otherSurname())) {
            kinds.add("other_surname");
            surname = NameSource.surname(child.origin(), dice).replaceFirst(".*\\|", "");
        }
        String[] parts = surname.split("[ -]", 2);
        if (parts.length == 2 && child.prefix().length() + parts[0].length() > 3) {
            if (dice.chance(rates.part())) {
                kinds.add("double_first");
                surname = dice.chance(0.75) ? parts[0] : parts[1];
            } else if (dice.chance(rates.separator())) {
                kinds.add("double_sep");
                surname =
                        surname.indexOf('-') < 0
                                ? parts[0] + "-" + parts[1]
                                : parts[0] + " " + parts[1];
            }
        }
        if (surname.startsWith("El ") && dice.chance(rates.article())) {
            kinds.add("article");
            surname = dice.chance(0.5) ? surname.substring(3) : "El" + surname.substring(3);
        }
        return slip(surname, "typo_last", kinds);
    }

    private String slip(String name, String kind, Set<String> kinds) {
        String typed = name;
        if (!Noise.plain(typed).equals(typed)) {
            if (dice.chance(rates.accents())) {
                kinds.add("diacritics");
                typed = Noise.plain(typed);
            } else if (dice.chance(rates.mojibake())) {
                kinds.add("mojibake");
                typed = Noise.mojibake(typed);
            }
        }
        if (dice.chance(rates.typo())) {
            kinds.add(kind);
            typed = Noise.typo(typed, dice);
            if (dice.chance(0.06)) {
                typed = Noise.typo(typed, dice);
            }
        }
        return typed;
    }

    private String[] formed(
            Habit habit, String given, String prefix, String surname, Set<String> kinds) {
        String family = (prefix + " " + surname).strip();
        kinds.add(
                habit == Habit.FULL
                        ? "form_full"
                        : "form_" + habit.name().toLowerCase(Locale.ROOT));
        return switch (habit) {
            case FULL -> new String[] {given, family};
            case FIRST_ONLY -> new String[] {given, ""};
            case FIRST_INITIAL -> {
                String letter = surname.substring(0, 1) + (dice.chance(0.5) ? "." : "");
                String initial =
                        prefix.isEmpty() || dice.chance(0.6)
                                ? letter
                                : Noise.abbreviated(prefix, dice) + " " + letter;
                yield dice.chance(0.5)
                        ? new String[] {given + " " + initial, ""}
                        : new String[] {given, initial};
            }
            case ONE_FIELD -> new String[] {given + " " + family, ""};
            case COMMA_ONE_FIELD ->
                    new String[] {(surname + ", " + given + " " + prefix).strip(), ""};
            case SWAPPED -> new String[] {family, given};
            case NO_PREFIX -> new String[] {given, surname};
            case SHORT_PREFIX ->
                    new String[] {given, prefix.isEmpty() ? surname : joined(prefix, surname)};
            case COMMA ->
                    new String[] {given, prefix.isEmpty() ? surname : surname + ", " + prefix};
            case LIKE_USER_NAME ->
                    new String[] {
                        (given + "." + family).replace(" ", "").toLowerCase(Locale.ROOT), ""
                    };
            case INITIALS -> new String[] {Noise.initials(given), family};
        };
    }

    private String joined(String prefix, String surname) {
        if (dice.chance(0.15)) {
            return prefix.replace(" ", "") + surname;
        }
        String shorter = Noise.abbreviated(prefix, dice);
        return shorter.endsWith(".") && dice.chance(0.3)
                ? shorter + surname
                : shorter + " " + surname;
    }
}
