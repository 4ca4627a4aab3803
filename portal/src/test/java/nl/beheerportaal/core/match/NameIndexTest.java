package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// What is not compared is another name: the indexes say of every name what comparing it says.
class NameIndexTest {
    private static final String[] GIVEN = {
        "Anna",
        "Maria",
        "Johanna",
        "Jo",
        "Jan",
        "Jan-Willem",
        "Willem",
        "Wim",
        "Sem",
        "Sam",
        "Noor",
        "Noortje",
        "Mohammed",
        "Mo",
        "Fatima Zahra",
        "Zahra",
        "Sophie",
        "Sofie",
        "Ayşe",
        "Łukasz",
        "Bas",
        "Sebastiaan",
        "Li",
        "Lin",
        "Linn",
        "Guus",
        "Gus",
        "Catharina",
        "Trijntje"
    };
    private static final String[] SURNAME = {
        "de Wit",
        "Wit",
        "van den Berg",
        "Vandenberg",
        "Berg",
        "Bergman",
        "El Amrani",
        "Amrani",
        "Ben Ali",
        "Ali",
        "Smit-de Boer",
        "de Boer",
        "Smit",
        "Smid",
        "Smits",
        "Jansen",
        "Janssen",
        "'t Hart",
        "Hart",
        "Hartman",
        "Yılmaz",
        "Yilmaz",
        "Kowalski",
        "van der Meer",
        "Meer",
        "Oulad Haj",
        "Haj",
        "Postma",
        "Posthuma",
        "Visser van Dam",
        "van Dam",
        "Dam",
        ""
    };

    @RepeatedTest(40)
    void whatIsNotComparedIsAnother(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        compare(() -> typed(random, GIVEN), () -> typed(random, SURNAME));
    }

    @RepeatedTest(40)
    void whatIsNotComparedIsAnotherAmongWordsOfAFewLetters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        compare(() -> word(random), () -> word(random));
    }

    private static void compare(Supplier<String> givenNames, Supplier<String> surnameNames) {
        List<GivenName> given = new ArrayList<>();
        List<Surname> surnames = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            given.add(GivenName.of(givenNames.get()));
            surnames.add(Surname.of(Letters.words(Letters.visible(surnameNames.get()))));
        }
        GivenIndex givenIndex = new GivenIndex(given);
        SurnameIndex surnameIndex = new SurnameIndex(surnames);

        for (int i = 0; i < 150; i++) {
            GivenName one = GivenName.of(givenNames.get());
            assertThat(givenIndex.levels(one))
                    .as("%s beside %s", one, given)
                    .isEqualTo(given.stream().map(each -> each.level(one)).toArray());
            Surname other = Surname.of(Letters.words(Letters.visible(surnameNames.get())));
            assertThat(surnameIndex.levels(other))
                    .as("%s beside %s", other, surnames)
                    .isEqualTo(
                            surnames.stream()
                                    .map(each -> SurnameComparison.level(other, each))
                                    .toArray());
        }
    }

    /// A name, two of them, or an initial; with a letter too many, too few, another, turned or
    /// lost.
    private static String typed(Random random, String[] names) {
        String name = names[random.nextInt(names.length)];
        if (random.nextInt(6) == 0) {
            name += (random.nextBoolean() ? " " : "-") + names[random.nextInt(names.length)];
        }
        if (random.nextInt(15) == 0 && !name.isEmpty()) {
            return name.substring(0, 1);
        }
        StringBuilder text = new StringBuilder(name);
        for (int slips = random.nextInt(3); slips > 0 && text.length() > 1; slips--) {
            int at = random.nextInt(text.length());
            slip(random, text, at);
        }
        return text.toString();
    }

    private static void slip(Random random, StringBuilder text, int at) {
        char letter = text.charAt(at);
        switch (random.nextInt(5)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
            case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
            case 3 -> text.deleteCharAt(at).insert(Math.max(0, at - 1), letter);
            default -> text.setCharAt(at, '\uFFFD');
        }
    }

    /// Words of a few letters have all there is in common: slips, sounds, consonants, beginnings
    /// and ends; some are longer than any name.
    private static String word(Random random) {
        int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 60 : 10);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("aetdkjs ".charAt(random.nextInt(8)));
        }
        return word.toString();
    }
}
