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
import nl.beheerportaal.core.roster.Digest;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;

/// Makes up user names for new accounts: never one that the app has, deactivated accounts included,
/// in whatever case, and never one that another new account of the plan may get.
final class UserNames {
    private static final int SPARE = 3;
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

    /// A few free names, best first: *noor.bakker* or *noor.bakker2*, and for the case that the app
    /// knows one that we do not see, some that bear four digits of chance, the same in every plan.
    List<String> candidates(PersonName name, AccountKind kind, PersonId person) {
        String base = base(name, kind);
        List<String> free = new ArrayList<>();
        for (int number = 1; free.isEmpty(); number++) {
            addIfFree(free, number == 1 ? base : base + number);
        }
        String chance = Digest.of("user-name", person.toString());
        for (int from = 0; free.size() <= SPARE; from += 4) {
            addIfFree(free, base + "." + chance.substring(from, from + 4));
        }
        return free;
    }

    private void addIfFree(List<String> free, String candidate) {
        if (taken.add(candidate)) {
            free.add(candidate);
        }
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
