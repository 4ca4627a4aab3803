package nl.basispoortsimulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.junit.jupiter.api.Test;

class WorldMakerTest {
    private static final World WORLD = WorldMaker.make(1);
    private static final School WILGENHOEK = WORLD.school(127660).orElseThrow();
    private static final AppAccount TAALBLOBS = account("taalblobs");

    @Test
    void theSameSeedMakesTheSameWorld() {
        assertThat(WorldMaker.make(1)).isEqualTo(WORLD);
        assertThat(WorldMaker.make(2)).isNotEqualTo(WORLD);
    }

    @Test
    void deWilgenhoekHasThePeopleAndGroupsOfTheStory() {
        assertThat(WILGENHOEK.pupils()).hasSize(438);
        assertThat(WILGENHOEK.staff()).hasSize(31);
        assertThat(WILGENHOEK.groups()).hasSize(17);
        assertThat(WILGENHOEK.groups()).anyMatch(group -> "C".equals(group.yearGroup()));
        assertThat(WILGENHOEK.subgroups()).isNotEmpty();
        assertThat(names(WILGENHOEK))
                .contains("Zoë ’t Hart", "Amira Yıldız", "Samuel van den Berg", "Elin Sörensen");
        assertThat(coordinators(WILGENHOEK)).contains("Marieke de Vries", "Karin Hoekstra");
    }

    @Test
    void taalblobsOfDeWilgenhoekHasTheAccountsOfTheStory() {
        assertThat(TAALBLOBS.pupilCount()).isEqualTo(412);
        assertThat(TAALBLOBS.teacherCount()).isEqualTo(24);
        assertThat(pupilsWithAccount()).hasSize(400);
        String administrator = TAALBLOBS.administrators().getFirst().userName();
        assertThat(TAALBLOBS.users()).anyMatch(user -> user.userName().equals(administrator));
    }

    @Test
    void mostNamesAreEqualAndSomeAreTypedOtherwise() {
        long equal =
                TAALBLOBS.users().stream()
                        .filter(AppUser::pupil)
                        .filter(user ->
                                origin(user)
                                        .filter(pupil ->
                                                pupil.name().full().equals(user.displayName()))
                                        .isPresent())
                        .count();
        assertThat(equal).isBetween(335L, 365L);
    }

    @Test
    void noahDeJongExistsTwiceAndNoOneElseDoes() {
        List<String> all = names(WILGENHOEK);
        Set<String> seen = new HashSet<>();
        assertThat(all.stream().filter(name -> !seen.add(name))).containsExactly("Noah de Jong");
        assertThat(
                        TAALBLOBS.users().stream()
                                .filter(user -> user.displayName().equals("Noah de Jong")))
                .hasSize(1);
    }

    @Test
    void theTwinsAreInOneGroup() {
        assertThat(
                        WILGENHOEK.pupils().stream()
                                .filter(pupil -> "Vermeer".equals(pupil.name().surname()))
                                .filter(pupil ->
                                        String.valueOf(pupil.name().given()).startsWith("Lis"))
                                .map(Pupil::group)
                                .distinct())
                .hasSize(1);
    }

    @Test
    void everyRoleOccursAndOneContractHasEnded() {
        Set<String> roles = new HashSet<>();
        WILGENHOEK.staff().forEach(member -> roles.addAll(member.roles()));
        assertThat(roles)
                .contains(
                        "Leerkracht",
                        "ICTCoordinator",
                        "IBRTer",
                        "Stagiair",
                        "Inval",
                        "Onderwijsassistent");
        assertThat(WILGENHOEK.staff().stream().map(StaffMember::endDate))
                .contains("2026-08-31", "2027-01-31");
    }

    @Test
    void theOtherSchoolsAreAsLargeAsTheyShouldBe() {
        School large = WORLD.school(SchoolSpecs.ZEVENSPRONG).orElseThrow();
        assertThat(large.pupils()).hasSize(1450);
        assertThat(large.groups()).hasSize(62);
        assertThat(large.staff()).hasSize(150);
        assertThat(WORLD.school(SchoolSpecs.TERP).orElseThrow().pupils()).hasSize(61);
        assertThat(WORLD.accounts())
                .filteredOn(account -> account.displayName().contains("Kiekendief"))
                .hasSize(2)
                .allMatch(account -> account.users().isEmpty());
    }

    @Test
    void noPersonHasAnIdOfAnother() {
        Set<Long> ids = new HashSet<>();
        for (School school : WORLD.schools()) {
            school.pupils().forEach(pupil -> assertThat(ids.add(pupil.id())).isTrue());
            school.staff().forEach(member -> assertThat(ids.add(member.id())).isTrue());
        }
    }

    @Test
    void scriptsMayNameThePeopleOfTheStoryByTheirIds() {
        assertThat(WILGENHOEK.staff().stream().limit(4).map(StaffMember::id))
                .containsExactly(409008L, 409013L, 409021L, 409025L);
    }

    @Test
    void everyPupilStandsInAGroupOfTheSchool() {
        for (School school : WORLD.schools()) {
            assertThat(school.pupils()).allMatch(pupil -> school.group(pupil.group()).isPresent());
        }
    }

    @Test
    void userNamesAreUniqueWithinAnAccount() {
        for (AppAccount account : WORLD.accounts()) {
            assertThat(account.users().stream().map(AppUser::userName)).doesNotHaveDuplicates();
        }
    }

    private static Optional<Pupil> origin(AppUser user) {
        return Optional.ofNullable(TAALBLOBS.origins().get(user.id())).flatMap(WILGENHOEK::pupil);
    }

    private static List<String> names(School school) {
        return school.pupils().stream().map(pupil -> pupil.name().full()).toList();
    }

    private static List<String> coordinators(School school) {
        return school.staff().stream()
                .filter(StaffMember::coordinator)
                .map(member -> member.name().full())
                .toList();
    }

    private static Set<Long> pupilsWithAccount() {
        Set<Long> pupils = new HashSet<>(TAALBLOBS.origins().values());
        pupils.removeIf(id -> WILGENHOEK.pupil(id).isEmpty());
        return pupils;
    }

    private static AppAccount account(String app) {
        return WORLD.accountsOf(app).stream()
                .filter(account -> account.displayName().startsWith("De Wilgenhoek"))
                .findFirst()
                .orElseThrow();
    }
}
