package nl.beheerportaal.core.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;

/// Makes up user names for new accounts: never one that the app has, deactivated accounts included,
/// in whatever case, and never one that another new account of the plan may get.
final class UserNames {
    private static final int NUMBERED = 4;
    private static final int LONGEST = 40;
    private static final Map<Character, String> LETTERS =
            Map.of(
                    'ß', "ss", 'ø', "o", 'ł', "l", 'đ', "d", 'ı', "i", 'æ', "ae", 'œ', "oe", 'þ',
                    "th", 'ð', "d");

    private final Set<String> taken = new HashSet<>();

    UserNames(Iterable<Account> accounts) {
        for (Account account : accounts) {
            taken.add(account.userName().toLowerCase(Locale.ROOT));
        }
    }

    /// A few free names, best first: *noor.bakker*, *noor.bakker2*, …; the last bears four digits
    /// of chance, the same in every plan.
    List<String> candidates(PersonName name, AccountKind kind, PersonId person) {
        String base = base(name, kind);
        List<String> free = new ArrayList<>();
        for (int number = 1; free.size() < NUMBERED; number++) {
            String candidate = number == 1 ? base : base + number;
            if (taken.add(candidate)) {
                free.add(candidate);
            }
        }
        String chance = Digest.of("user-name", person.toString());
        int from = 0;
        while (!taken.add(base + "." + chance.substring(from, from + 4))) {
            from++;
        }
        free.add(base + "." + chance.substring(from, from + 4));
        return free;
    }

    private static String base(PersonName name, AccountKind kind) {
        String first = simple(name.callName().isEmpty() ? name.initials() : name.callName());
        String last = simple(name.familyName());
        String joined = first.isEmpty() || last.isEmpty() ? first + last : first + "." + last;
        if (joined.isEmpty()) {
            return kind == AccountKind.TEACHER ? "docent" : "leerling";
        }
        return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
    }

    private static String simple(String text) {
        StringBuilder simple = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (char letter : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            String replacement = LETTERS.get(letter);
            if (replacement != null) {
                simple.append(replacement);
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                simple.append(letter);
            }
        }
        return simple.toString();
    }
}
