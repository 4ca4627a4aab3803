package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.match.Match.Certain;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherPropertyTest {
    private static final int SCHOOLS = 40;

    @Test
    void theAnswerDoesNotDependOnTheOrderOfTheQuestion() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            SmallSchool school = SmallSchool.random(seed);
            Matches before = school.match();
            Collections.shuffle(school.pupils, new Random(seed));
            Collections.shuffle(school.accounts, new Random(seed));

            assertThat(school.match()).as("school %s", seed).isEqualTo(before);
        }
    }

    /// Whatever was decided in between, also taken back.
    @Test
    void whoKeepsTheComparisonGetsTheSameAnswers() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            SmallSchool school = SmallSchool.random(seed);
            MatchQuestion open = school.question();
            Comparison kept = Comparison.of(open);
            Matches before = kept.match(open, Caution.NORMAL);
            school.linkTheCertain();

            assertThat(kept.match(school.question(), Caution.NORMAL))
                    .as("school %s", seed)
                    .isEqualTo(school.match());
            assertThat(kept.match(open, Caution.NORMAL)).as("school %s", seed).isEqualTo(before);
        }
    }

    @Test
    void noPupilAndNoAccountIsInTwoLinks() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            List<Certain> certain = SmallSchool.random(seed).match().certain();
            Set<PersonId> people = new HashSet<>();
            Set<AccountId> accounts = new HashSet<>();
            for (Certain match : certain) {
                assertThat(people.add(match.person())).as("school %s: %s", seed, match).isTrue();
                assertThat(accounts.add(match.account())).as("school %s", seed).isTrue();
            }
        }
    }

    /// Not all: that a pair is linked is more evidence than that it was nearly certain, and a
    /// suggestion at the border may fall on the other side.
    @Test
    void linkingTheCertainLeavesNearlyAllSuggestionsAboutOthers() {
        int open = 0;
        int left = 0;
        for (int seed = 0; seed < SCHOOLS; seed++) {
            SmallSchool school = SmallSchool.random(seed);
            List<Match.Suggested> before = school.match().suggested();
            school.linkTheCertain();
            Matches after = school.match();
            for (Match.Suggested match : before) {
                boolean stillOpen =
                        match.candidates().stream()
                                .noneMatch(each -> school.links.has(each.person()));
                Match now = after.of(match.account()).orElseThrow();
                open += stillOpen ? 1 : 0;
                left += stillOpen && !(now instanceof Match.Nothing) ? 1 : 0;
            }
        }
        assertThat(open).isGreaterThan(SCHOOLS / 2);
        assertThat(left).as("of %s", open).isGreaterThan(open * 9 / 10);
    }

    @Test
    void aNamesakeNeverMakesALinkMoreCertain() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            SmallSchool school = SmallSchool.random(seed);
            List<Certain> before = school.match().certain();
            if (before.isEmpty()) {
                continue;
            }
            Certain link = before.get(seed % before.size());
            double sure = link.best().probability();
            school.pupils.add(namesake(school, link.person()));

            Match after = school.match().of(link.account()).orElseThrow();

            assertThat(after).as("school %s", seed).isNotInstanceOf(Certain.class);
            assertThat(after.candidates().getFirst().probability())
                    .as("school %s", seed)
                    .isLessThanOrEqualTo(sure);
        }
    }

    @Test
    void whatAPersonDecidedIsNeverOverridden() {
        for (int seed = 0; seed < SCHOOLS; seed++) {
            SmallSchool school = SmallSchool.random(seed);
            List<Certain> certain = school.match().certain();
            if (certain.size() < 3) {
                continue;
            }
            Certain never = certain.get(0);
            Certain gone = certain.get(1);
            Certain linked = certain.get(2);
            school.decisions =
                    Decisions.none()
                            .with(
                                    new Decision.NotSame(
                                            never.account(),
                                            never.person(),
                                            SmallSchool.NOON,
                                            "karin"))
                            .with(new Decision.MayGo(gone.account(), SmallSchool.NOON, "karin"));
            school.links =
                    Links.none()
                            .with(
                                    new Link(
                                            linked.account(),
                                            gone.person(),
                                            LinkOrigin.BY_HAND,
                                            null,
                                            SmallSchool.NOON,
                                            "karin"));

            Matches after = school.match();

            assertThat(after.of(never.account()).orElseThrow().candidates())
                    .noneMatch(candidate -> candidate.person().equals(never.person()));
            assertThat(after.of(gone.account()).orElseThrow()).isInstanceOf(Match.Nothing.class);
            assertThat(after.of(linked.account())).isEmpty();
            assertThat(after.all())
                    .allSatisfy(match ->
                            assertThat(match.candidates())
                                    .noneMatch(
                                            candidate -> candidate.person().equals(gone.person())));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0001\u0007",
                "\u202Erednav\u202C",
                "😀👩‍👧❤",
                "\uD800",
                "\uDC00x\uD800",
                "?",
                "????",
                "\uFFFD\uFFFD",
                ",",
                ",,,",
                "((((",
                "van der",
                "'t",
                "1234567890",
                "-",
                "...",
                "%s%n{0}",
                "a b c d e f g h i j k l m n o p",
            })
    void garbageNeverThrowsAndIsNeverLinked(String garbage) {
        SmallSchool school = SmallSchool.withOthers();
        school.pupil(1, "Noor", "", "Hoekstra", 5);
        school.pupil(2, garbage, garbage, garbage, 5);
        school.account("both", garbage, garbage, garbage);
        school.account("given", garbage, "", "Groep 5");
        school.account("family", "", garbage, "Groep 5");

        Matches matches = school.match();

        assertThat(matches.certain()).noneMatch(match -> match.person().equals(new PersonId(1)));
        assertThat(matches.certain())
                .as("the garbage of one side is not the garbage of the other")
                .noneMatch(match -> match.person().equals(new PersonId(2)));
    }

    @Test
    void aNameOfTenThousandLettersNeverLinks() {
        SmallSchool school = SmallSchool.withOthers();
        String endless = "Noor ".repeat(2000);
        school.pupil(1, endless, "", endless, 5);
        school.account("a", endless, endless, endless);

        assertThat(school.match().certain())
                .noneMatch(match -> match.person().equals(new PersonId(1)));
    }

    @Test
    void withoutPupilsOrWithoutAccountsThereIsNothingToLink() {
        SmallSchool school = SmallSchool.withOthers();
        school.pupils.clear();
        assertThat(school.match().certain()).isEmpty();
        SmallSchool empty = SmallSchool.withOthers();
        empty.accounts.clear();
        assertThat(empty.match().all()).isEmpty();
    }

    private static Pupil namesake(SmallSchool school, PersonId person) {
        Pupil pupil =
                school.pupils.stream()
                        .filter(each -> each.id().equals(person))
                        .findFirst()
                        .orElseThrow();
        return new Pupil(
                new PersonId(9999),
                null,
                null,
                pupil.name(),
                pupil.yearGroup(),
                pupil.homeGroup(),
                List.of());
    }
}
