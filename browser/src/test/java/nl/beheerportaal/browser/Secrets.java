package nl.beheerportaal.browser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must never be seen outside a page that is meant to show it: names of pupils, ECK iDs, the
/// publisher's secrets, tokens, sign-in messages. Knows them all and finds them in a text, however
/// they are joined there.
final class Secrets {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9]{20,}");

    /// As both ends make them: 32 random bytes in base64url. What stands in a path is left alone:
    /// the link in a letter to an administrator is one on purpose.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<![\\w./+-])(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])(?=[\\w-]*\\d)[\\w-]{43}(?![\\w/+=-])");

    /// Where the helpdesk's provider sends its people back, with a code that is used up at once.
    private static final String CALLBACK = "/helpdesk/oauth2/terug?";

    /// The beginnings and names that every sign-in message has, plain and in base64.
    private static final List<String> ASSERTION =
            List.of("SAMLResponse", "<saml", "PHNhbWxwOlJlc3Bvbn", "SAML:2.0:assertion");

    private static final int ECK_PART = 20;
    private static final int LONGEST_NAME = 6;
    private static final int TELLING = 4;

    private final Set<String> pupils = new HashSet<>();
    private final Set<String> staff = new HashSet<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> eckIds = new HashSet<>();
    private final Set<String> literally = new LinkedHashSet<>();

    /// A child: every part of the name counts alone too, unless [#ordinary] says it is a word.
    void pupil(String given, String prefix, String surname) {
        name(pupils, given, prefix, surname);
        for (String part : List.of(given, surname)) {
            if (part.length() >= TELLING && WORD.matcher(part).matches()) {
                telling.add(part);
            }
        }
    }

    /// A name as an app has it, spelled as it likes.
    void account(String name) {
        words(name).joined(pupils);
    }

    /// Staff are named in letters and on pages, never in a log or an address.
    void staff(String given, String prefix, String surname) {
        name(staff, given, prefix, surname);
        ordinary(given + " " + prefix + " " + surname);
    }

    void eckId(String value) {
        String tail = value.substring(value.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (tail.length() >= ECK_PART) {
            eckIds.add(tail.substring(0, ECK_PART));
        }
    }

    /// A password, key, token or part of a sign-in message, which never stands anywhere.
    void literal(String value) {
        if (!value.isBlank()) {
            literally.add(value);
        }
    }

    /// Words that say nothing about anybody: of texts, of schools, of staff.
    void ordinary(String text) {
        for (String word : words(text).as()) {
            telling.remove(word);
        }
    }

    boolean isEmpty() {
        return pupils.isEmpty() || telling.isEmpty() || eckIds.isEmpty() || literally.isEmpty();
    }

    /// What of all this stands there, each in a few words; nothing is good.
    Set<String> in(Exposed exposed) {
        Set<String> found = new TreeSet<>();
        String text = exposed.text();
        for (String form : List.of(text, decoded(text))) {
            Words words = words(form);
            words.present(pupils).forEach(name -> found.add("the pupil's name " + name));
            if (!exposed.mayNameStaff()) {
                words.present(staff).forEach(name -> found.add("the name " + name));
            }
            words.as().stream()
                    .filter(telling::contains)
                    .forEach(word -> found.add("the name " + word));
            codes(exposed, form, found);
        }
        return found;
    }

    private void codes(Exposed exposed, String form, Set<String> found) {
        Matcher run = LONG.matcher(form);
        while (run.find()) {
            String lower = run.group().toLowerCase(Locale.ROOT);
            for (int from = 0; from + ECK_PART <= lower.length(); from++) {
                if (eckIds.contains(lower.substring(from, from + ECK_PART))) {
                    found.add("an ECK iD");
                }
            }
        }
        literally.stream().filter(form::contains).forEach(_ -> found.add("a secret value"));
        ASSERTION.stream().filter(form::contains).forEach(_ -> found.add("a sign-in message"));
        if (mayHoldNoToken(exposed) && TOKEN.matcher(form).find()) {
            found.add("what looks like a token");
        }
    }

    /// A page has the token of its own forms.
    private static boolean mayHoldNoToken(Exposed exposed) {
        return switch (exposed.kind()) {
            case LOG, METRICS, MAIL -> true;
            case ADDRESS -> !exposed.text().contains(CALLBACK);
            case ERROR_PAGE -> false;
        };
    }

    private static void name(Set<String> names, String given, String prefix, String surname) {
        for (String order :
                List.of(
                        given + " " + prefix + " " + surname,
                        given + " " + surname,
                        surname + " " + prefix + " " + given,
                        surname + " " + given + " " + prefix,
                        surname + " " + given)) {
            words(order).joined(names);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a percent sign that is only that
        }
    }

    private static Words words(String text) {
        List<String> as = new ArrayList<>();
        Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (word.find()) {
            as.add(word.group());
        }
        return new Words(as);
    }

    /// A text as words, whatever stands between them.
    private record Words(List<String> as) {
        /// Adds all of it as one name, when it has two words at least.
        void joined(Set<String> names) {
            if (as.size() > 1) {
                names.add(String.join(" ", as).toLowerCase(Locale.ROOT));
            }
        }

        Set<String> present(Set<String> names) {
            Set<String> present = new HashSet<>();
            List<String> lower = as.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            for (int from = 0; from < lower.size(); from++) {
                int end = Math.min(lower.size(), from + LONGEST_NAME);
                for (int to = from + 2; to <= end; to++) {
                    String name = String.join(" ", lower.subList(from, to));
                    if (names.contains(name)) {
                        present.add(name);
                    }
                }
            }
            return present;
        }
    }
}
