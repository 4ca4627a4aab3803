package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.match.Vetoes.Veto;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What keeps a name from being believed, each with the case beside it in which it is.
class DoubtTest {
    private final SmallSchool school = SmallSchool.withOthers();

    @Test
    void aGivenNameThatTwoPupilsBearIsDoubtedWhenNeitherHasAnAccount() {
        school.pupil(1, "Nora", "", "Rijsstraat", 6);
        school.pupil(2, "Nora", "de", "Bruin", 7);
        school.account("a", "Nora", "", "Groep 6");

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(new PersonId(1));
    }

    @Test
    void aGivenNameIsBelievedWhenTheOtherWhoBearsItHasAnAccount() {
        school.pupil(1, "Nora", "", "Rijsstraat", 6);
        school.pupil(2, "Nora", "de", "Bruin", 7);
        school.account("a", "Nora", "", "Groep 6");
        school.account("b", "Nora", "de Bruin", "Groep 7");

        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void anotherFirstLetterIsRatherASisterThanASlip() {
        school.pupil(1, "Valine", "", "Hoekstra", 5);
        school.account("slip", "Valien", "Hoekstra", "Groep 5");
        SmallSchool sister = SmallSchool.withOthers();
        sister.pupil(1, "Valine", "", "Hoekstra", 5);
        sister.account("other", "Paline", "Hoekstra", "Groep 5");

        double slip = school.of("slip").candidates().getFirst().probability();
        double other = sister.of("other").candidates().getFirst().probability();

        assertThat(other).isLessThan(slip);
    }

    @Test
    void anAccountOlderThanThePupilsSchoolYearsIsSomebodyElses() {
        school.pupil(1, "Jurre", "", "Scheldijk", 2);
        Instant lastYear = Instant.parse("2025-11-12T12:00:00Z");
        dated("a", "Jurre", "Scheldijk", lastYear, SmallSchool.NOON);
        assertThat(school.of("a")).isInstanceOf(Certain.class);

        school.accounts.removeLast();
        Instant asAToddler = Instant.parse("2023-11-12T12:00:00Z");
        dated("a", "Jurre", "Scheldijk", asAToddler, SmallSchool.NOON);
        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
    }

    @Test
    void aPupilWhoDidAYearTwiceKeepsTheOldAccount() {
        school.pupil(1, "Jurre", "", "Scheldijk", 2);
        Instant aYearBefore = Instant.parse("2024-11-12T12:00:00Z");
        dated("a", "Jurre", "Scheldijk", aYearBefore, SmallSchool.NOON);

        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void aSurnameInitialThatDoesNotFitIsNotOverlooked() {
        school.pupil(1, "Bram", "", "Knopers", 4);
        school.pupil(2, "Bram", "", "Zandwijk", 8);
        school.account("a", "Bram D", "", "Groep 4");
        school.account("b", "Bram", "Zandwijk", "Groep 8");

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
    }

    @Test
    void anotherSurnameIsBelievedForTheOnlyOneOfThatNameButNotInTheLastYearWithoutDates() {
        school.pupil(1, "Philippa", "", "Clercq", 4);
        school.pupil(2, "Rimas", "", "Haverkamp", 8);
        dated("four", "Philippa", "Struker", null, null);
        dated("eight", "Rimas", "Masri", null, null);
        school.groupNames.put(new AccountId("four"), Set.of("Groep 4"));
        school.groupNames.put(new AccountId("eight"), Set.of("Groep 8"));

        assertThat(vetoes("four")).doesNotContain(Veto.OTHER_SURNAME);
        assertThat(vetoes("eight")).contains(Veto.OTHER_SURNAME);
    }

    @Test
    void anOfficialNameIsBelievedByItsInitialWhenNobodyElseOfTheFamilyHasIt() {
        pupil(1, "Tyara", "Evekink", "J.G.");
        school.account("a", "Jacoba", "Evekink", "Groep 3");
        assertThat(school.of("a")).isInstanceOf(Certain.class);

        pupil(2, "Pelle", "Evekink", "J.");
        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
    }

    @Test
    void anotherSurnameIsBelievedWhenTheUserNameCarriesThePupilsOwn() {
        school.pupil(1, "Fenna", "", "Haverkort", 7);
        school.pupil(2, "Fenna", "", "Slagbergen", 4);
        school.account("a", "Fenna", "Doornzijl", "Groep 7");
        assertThat(vetoes("a")).contains(Veto.OTHER_SURNAME);

        school.accounts.removeLast();
        userName("a", "fennahaverkort", "Fenna", "Doornzijl");
        school.groupNames.put(new AccountId("a"), Set.of("Groep 7"));
        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void anotherGivenNameIsBelievedWhenTheUserNameCarriesThePupilsOwn() {
        school.pupil(1, "Fanio", "de", "Witte", 3);
        school.pupil(2, "Rosa", "de", "Witte", 5);
        school.account("a", "Bas", "de Witte", "Groep 3");
        assertThat(vetoes("a")).contains(Veto.OTHER_GIVEN_NAME);

        school.accounts.removeLast();
        userName("a", "faniodewitte", "Bas", "de Witte");
        school.groupNames.put(new AccountId("a"), Set.of("Groep 3"));
        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void aGroupAboveThePupilsIsBelievedWhileTheAccountIsUsedAndTheNameLeavesNobodyElse() {
        school.pupil(1, "Rulian", "", "Stouwaard", 4);
        school.account("a", "Rulian", "S.", "Groep 6");
        assertThat(vetoes("a")).doesNotContain(Veto.GROUP_ABOVE);

        school.accounts.removeLast();
        school.account("a", "Rulian", "", "Groep 6");
        assertThat(vetoes("a")).contains(Veto.GROUP_ABOVE);
    }

    @Test
    void aNameWithoutAnyLetterIsSaidToBeMissing() {
        school.pupil(1, "V.N.P.", "", "Bosmanszoon", 5);
        school.account("a", ".", "Bosmanszoon", "Groep 5");

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
        assertThat(school.of("a").candidates().getFirst().reasons())
                .contains(new Reason.SurnameOnly())
                .doesNotContain(new Reason.HyphenOnly(), new Reason.SameName());
    }

    @Test
    void aPrefixInOneFieldEndsTheGivenName() {
        school.pupil(1, "Nova-Willem", "", "Eswilder", 5);
        school.account("a", "Nova van de Waal", "", "Groep 5");
        assertThat(school.of("a")).isNotInstanceOf(Certain.class);

        school.accounts.removeLast();
        school.account("a", "Nova", "", "Groep 5");
        assertThat(school.of("a")).isInstanceOf(Certain.class);
    }

    @Test
    void anotherSurnameInOneFieldIsNoSecondGivenName() {
        school.pupil(1, "Zofia", "", "Siwaran", 8);
        school.pupil(2, "Zofia", "", "Kroes", 5);
        school.account("a", "Zofia Lewandowski", "", "Groep 8");
        school.account("b", "Zofia", "Kroes", "Groep 5");

        assertThat(school.of("a")).isNotInstanceOf(Certain.class);
        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(new PersonId(1));
    }

    @Test
    void thePrefixAndTheSurnameMayBeLettersOnly() {
        school.pupil(1, "Tess", "van den", "Wolvenhof", 5);
        school.pupil(2, "Tess", "", "Damhuis", 5);
        school.account("a", "Tess vdW.", "", "Groep 5");
        school.account("b", "Tess", "Damhuis", "Groep 5");

        assertThat(school.of("a")).isInstanceOf(Certain.class);
        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(new PersonId(1));
    }

    @Test
    void aUserNameFindsAPupilOfWhomNothingElseWasTyped() {
        school.pupil(1, "Morad", "van der", "Lekkerkerk", 6);
        userName("a", "morad", "Aart", "");

        assertThat(school.of("a").candidates().getFirst().person()).isEqualTo(new PersonId(1));
    }

    /// What stands in the way of an account and the likeliest pupil.
    private List<Veto> vetoes(String account) {
        School prepared = School.of(school.question());
        Settled settled = new Settled(prepared, school.question(), Map.of(), Map.of());
        Solution solution = Solver.solve(new ComparedNames(prepared), settled);
        int index = 0;
        while (!prepared.accounts().get(index).account().id().value().equals(account)) {
            index++;
        }
        Pair best = solution.pairs().get(solution.ranked(index, 1).getFirst());
        return new Vetoes(prepared).of(best, solution);
    }

    private void pupil(long id, String given, String surname, String initials) {
        school.pupils.add(
                new Pupil(
                        new PersonId(id),
                        null,
                        null,
                        new PersonName(given, "", surname, initials),
                        YearGroup.of(3),
                        new LasKey("group3"),
                        List.of()));
    }

    private void userName(String id, String userName, String given, String family) {
        Account plain = SmallSchool.made(id, given, family, null, null, true);
        school.accounts.add(
                new Account(
                        plain.id(),
                        null,
                        userName,
                        plain.name(),
                        AccountKind.PUPIL,
                        true,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        plain.work(),
                        plain.created()));
    }

    private void dated(
            String id,
            String given,
            String family,
            @Nullable Instant created,
            @Nullable Instant used) {
        school.accounts.add(
                new Account(
                        new AccountId(id),
                        null,
                        "",
                        AccountName.of(given, family),
                        AccountKind.PUPIL,
                        true,
                        null,
                        null,
                        null,
                        "",
                        null,
                        Set.of(),
                        new Work(3, used),
                        created));
    }
}
