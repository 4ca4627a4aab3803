package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Match.Suggested;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.core.match.Reason.PrefixDifference;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private final SmallSchool school = SmallSchool.withOthers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Daan | van der Meer",
                "daan | v.d. Meer",
                "Daan | vd Meer",
                "Daan | v/d Meer",
                "Daan | Meer",
                "Daan | Meer, van der",
                "Daan | Meer van der",
                "Daan van der | Meer",
                "Daan | vanderMeer",
                "Daan | Vandermeer",
                "Daan van der Meer | ''",
                "'' | Daan van der Meer",
                "'Meer, Daan van der' | ''",
                "van der Meer | Daan",
                "DAAN | VAN DER MEER",
                "Daan (pg) | van der Meer",
                "zz Daan | van der Meer",
                "daan.vandermeer | ''",
                "Daan | van\u00A0der\u200B Meer",
            })
    void aNameIsTheSameHoweverItIsSpelled(String given, String family) {
        school.pupil(1, "Daan", "van der", "Meer", 5);
        school.account("a", given, family, "Groep 5");

        assertThat(school.of("a"))
                .isInstanceOfSatisfying(
                        Certain.class, match -> assertThat(match.person()).isEqualTo(id(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë,'''t Hart',Zoe,t Hart",
        "Zoë,'''t Hart',ZoÃ«,'''t Hart'",
        "Amira,Yıldız,Amira,Yildiz",
        "Łukasz,Wiśniewski,Lukasz,Wisniewski",
        "Mohamed,El Amrani,Mohammed,Elamrani",
        "Sophie,Meijerink,Sofie,Meyerink",
        "Joost-Jan,Terpstra,Joost Jan,Terpstra",
        "Thijmen,Achterberg,Thijmne,Achterberg",
        "Charlotte,Hoogerwerf,Lotte,Hoogerwerf",
        "Josephus,Hoogerwerf,Joep,Hoogerwerf",
        "Petrus,Hoogerwerf,Pieter,Hoogerwerf",
    })
    void accentsSoundsSlipsAndCallNamesAreUnderstood(
            String given, String family, String typedGiven, String typedFamily) {
        school.pupil(1, given, "", family, 5);
        school.account("a", typedGiven, typedFamily, "Groep 5");

        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(id(1));
        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void namesakesAreNeverLinkedWithoutAPerson() {
        school.pupil(1, "Noah", "de", "Jong", 5);
        school.pupil(2, "Noah", "de", "Jong", 8);
        school.account("a", "Noah", "de Jong", "Groep 5");

        assertThat(school.of("a"))
                .isInstanceOfSatisfying(
                        Suggested.class,
                        match -> {
                            assertThat(match.bundle()).isEqualTo(Bundle.MANY);
                            assertThat(match.best().person()).isEqualTo(id(1));
                            assertThat(match.best().reasons())
                                    .contains(new Reason.TwiceInBasispoort());
                        });
    }

    @Test
    void twoAccountsOfOneNameAreNeverLinkedWithoutAPerson() {
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        school.account("a", "Noor", "Hoekstra", "Groep 5");
        school.account("b", "noor", "hoekstra", "Groep 5");

        Matches matches = school.match();

        assertThat(matches.certain()).noneMatch(match -> match.person().equals(id(1)));
        assertThat(matches.competing())
                .singleElement()
                .satisfies(pupil -> {
                    assertThat(pupil.person()).isEqualTo(id(1));
                    assertThat(pupil.accounts())
                            .containsExactly(new AccountId("a"), new AccountId("b"));
                });
        assertThat(school.of("a").candidates().getFirst().reasons())
                .contains(new Reason.TwiceInApp(), new Reason.SecondAccount(new AccountId("b")));
    }

    @Test
    void whatIsLinkedTakesNoQuestionAwayAboutTheOthers() {
        school.pupil(1, "Noah", "de", "Jong", 5);
        school.pupil(2, "Noah", "de", "Jong", 8);
        school.account("a", "Noah", "de Jong", "Groep 5");
        school.pupil(3, "Noor", "", "Hoekstra", 5);
        school.account("b", "Noor", "Hoekstra", "Groep 5");
        school.account("c", "noor", "hoekstra", "Groep 5");
        Matches before = school.match();

        school.linkTheCertain();
        Matches after = school.match();

        assertThat(school.links.size()).isGreaterThan(30);
        assertThat(after.suggested().stream().map(Suggested::account).toList())
                .isNotEmpty()
                .isEqualTo(before.suggested().stream().map(Suggested::account).toList());
        assertThat(after.competing()).hasSize(1).isEqualTo(before.competing());
    }

    @Test
    void twinsWhoseNamesCanBeConfusedAreNeverLinkedWithoutAPerson() {
        school.pupil(1, "Tim", "", "Hoekstra", 5);
        school.pupil(2, "Tom", "", "Hoekstra", 5);
        school.account("a", "Tim", "Hoekstra", "Groep 5");
        school.account("b", "Tom", "Hoekstra", "Groep 5");

        assertThat(school.of("a")).isInstanceOf(Suggested.class);
        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(id(1));
        assertThat(school.of("b").candidates().getFirst().person()).isEqualTo(id(2));
    }

    @Test
    void aSisterWithAnotherNameIsNotLinked() {
        school.pupil(1, "Lieke", "", "Hoekstra", 5);
        school.account("a", "Marijn", "Hoekstra", "Groep 5");

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
    }

    @Test
    void aDeactivatedAccountIsSuggestedAtMostAndNeverInTheWay() {
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        school.accounts.add(SmallSchool.made("old", "Noor", "Hoekstra", null, null, false));
        school.account("a", "Noor", "Hoekstra", "Groep 5");

        assertThat(school.of("a")).isInstanceOf(Certain.class);
        assertThat(school.of("old")).isInstanceOf(Suggested.class);
    }

    @Test
    void aStableKeySaysMoreThanAName() {
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        EckId eckId = new EckId("https://ketenid.example/1");
        school.accounts.add(SmallSchool.made("a", "Niemand", "Anders", null, eckId, true));

        assertThat(school.of("a"))
                .isInstanceOfSatisfying(
                        Certain.class,
                        match -> {
                            assertThat(match.person()).isEqualTo(id(1));
                            assertThat(match.certificate().reason())
                                    .isEqualTo(new Reason.KeyAgrees(Reason.Key.ECK_ID));
                        });
    }

    @Test
    void aReissuedNumberWithAnotherEckIdIsNoKey() {
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        EckId other = new EckId("https://ketenid.example/somebody-else");
        school.accounts.add(SmallSchool.made("a", "Niemand", "Anders", "1", other, true));

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
    }

    @Test
    void whatWasSettledForAnotherAppIsOfferedAsSuch() {
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        school.pupil(2, "Noor", "", "Hoekman", 6);
        var there = SmallSchool.made("t1", "Noortje", "H", null, null, true);
        school.account("a", "Noortje", "H", "");
        school.elsewhere.add(new SettledElsewhere(new AppId("taalblobs"), there, id(2)));

        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(id(2));
        assertThat(school.of("a").candidates().getFirst().reasons())
                .contains(new Reason.SettledInOtherApp(new AppId("taalblobs")));
    }

    @Test
    void theReasonIsTheOneAPersonWouldGive() {
        school.pupil(1, "Zoë", "", "Brandsma", 4);
        school.pupil(2, "Daan", "van der", "Meer", 3);
        school.pupil(3, "Finn", "", "Terpstra", 6);
        school.account("accent", "Zoe", "Brandsma", "groep 4");
        school.account("prefix", "Daan", "v.d. Meer", "groep 2");
        school.account("letter", "Finn", "Terpstta", "groep 6");

        assertThat(school.of("accent").candidates().getFirst().reasons())
                .containsExactly(new Reason.AccentOnly("e", "ë"), new Reason.SameGroup("Groep 4"));
        assertThat(school.of("prefix").candidates().getFirst().reasons())
                .containsExactly(
                        new Reason.PrefixSpelling(PrefixDifference.ABBREVIATED),
                        new Reason.YearBehind("groep 2"));
        assertThat(school.of("letter").candidates().getFirst().reasons())
                .contains(new Reason.OneLetter(NamePart.SURNAME), new Reason.SameGroup("Groep 6"));
    }

    @Test
    void aHandMadeLinkTeachesWhatALabelMeans() {
        school.pupil(1, "Sam", "", "Hoekstra", 5);
        school.pupil(2, "Sam", "", "Terpstra", 7);
        school.account("a", "Sam", "", "Dolfijnen");
        double before = chanceOf(school.of("a"), id(2));
        for (int i = 0; i < 8; i++) {
            school.pupil(
                    50 + i, "Dolfijntje" + (char) ('a' + i), "", "Zeeman" + (char) ('a' + i), 7);
            school.account("d" + i, "x" + (char) ('a' + i), "", "Dolfijnen");
            school.links =
                    school.links.with(
                            new Link(
                                    new AccountId("d" + i),
                                    id(50 + i),
                                    LinkOrigin.BY_HAND,
                                    null,
                                    SmallSchool.NOON,
                                    "karin"));
        }

        assertThat(chanceOf(school.of("a"), id(2))).isGreaterThan(before + 0.2);
    }

    private static double chanceOf(Match match, PersonId person) {
        return match.candidates().stream()
                .filter(candidate -> candidate.person().equals(person))
                .mapToDouble(Candidate::probability)
                .findFirst()
                .orElse(0);
    }

    private static PersonId id(long value) {
        return new PersonId(value);
    }
}
