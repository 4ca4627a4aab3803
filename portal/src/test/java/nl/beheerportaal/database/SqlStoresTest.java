package nl.beheerportaal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.platform.Cipher;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.EncryptedJson;
import nl.beheerportaal.platform.Secret;
import nl.beheerportaal.platform.TestDatabase;
import nl.beheerportaal.school.Connection;
import nl.beheerportaal.school.ConnectionSqlStore;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.ReplaySqlStore;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolSqlStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.StaffSqlStore;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.Examples;
import nl.beheerportaal.sync.StoredValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

final class SqlStoresTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final FleetScope FLEET = FleetScope.forJob("test");
    private static final String TOKEN = "token-nobody-may-see";

    private final Database database = DATABASE.database();
    private final EncryptedJson json =
            new EncryptedJson(StoredValues.codec(), new Cipher(TestDatabase.keys()));
    private final SchoolStore schools = new SchoolSqlStore(database);
    private final ConnectionStore connections =
            new ConnectionSqlStore(database, json, StoredValues.codec());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aSchoolIsAddedOnceAndRenewedByItsNumber() {
        School school = school(101, "De Regenboog");
        SchoolId id = database.forFleet(() -> schools.put(FLEET, school));
        SchoolId again =
                database.forFleet(() -> schools.put(FLEET, school(101, "De Nieuwe Regenboog")));
        assertThat(again).isEqualTo(id).isEqualTo(school.id());
        assertThat(database.forFleet(() -> schools.find(FLEET, new SchoolNumber(101))))
                .contains(id);
        assertThat(database.forFleet(() -> schools.find(FLEET, new SchoolNumber(999)))).isEmpty();
        assertThat(get(id).name()).isEqualTo("De Nieuwe Regenboog");
        assertThat(get(id).permission()).isEqualTo(School.Permission.UNKNOWN);
        assertThat(database.forFleet(() -> schools.all(FLEET))).contains(id);
    }

    @Test
    void thePermissionHasTheDateOnWhichItChanged() {
        SchoolId id = add(102);
        note(id, true, NOON);
        note(id, true, NOON.plusSeconds(60));
        assertThat(get(id).permission())
                .isEqualTo(new School.Permission(true, NOON, NOON.plusSeconds(60)));
        note(id, false, NOON.plusSeconds(120));
        assertThat(get(id).permission().withdrawn()).isTrue();
        assertThat(get(id).permission().since()).isEqualTo(NOON.plusSeconds(120));
        assertThat(
                        DATABASE.asSuperuser()
                                .sql(
                                        "select given from permission_change where school_id = ? order by changed")
                                .param(id.value())
                                .query(Boolean.class)
                                .list())
                .containsExactly(true, false);
    }

    @Test
    void aTokenComesOutOnlyInAnAddressAndLiesEncrypted() {
        SchoolScope school = scope(add(103));
        put(school, "https://taal.example/scim/103");
        AppAddress address =
                database.forSchool(
                        school.school().value(), () -> connections.address(school, TAALBLOBS));
        assertThat(address.token()).isEqualTo(new Secret(TOKEN));
        assertThat(address.administrators()).containsExactly("karin@regenboog.example");
        assertThat(address.toString()).doesNotContain(TOKEN);
        String stored =
                DATABASE.asSuperuser()
                        .sql("select connection::text from connection where school_id = ?")
                        .param(school.school().value())
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain(TOKEN, hex(TOKEN), "karin", hex("karin"));
    }

    @Test
    void aConnectionIsReplacedAndListed() {
        SchoolScope school = scope(add(104));
        put(school, "https://taal.example/scim/104");
        put(school, "https://taal.example/scim/104b");
        List<Connection> all =
                database.forSchool(school.school().value(), () -> connections.all(school));
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().scimBase())
                .isEqualTo(URI.create("https://taal.example/scim/104b"));
        assertThat(all.getFirst().licence())
                .isEqualTo(new Licence.Limited(30, 3, LocalDate.parse("2027-07-31")));
        assertThatThrownBy(() ->
                        database.forSchool(
                                school.school().value(),
                                () -> connections.address(school, new AppId("reken"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no connection to reken");
    }

    @Test
    void anAccountAtAnAppBelongsToOneSchoolAtMost() {
        put(scope(add(105)), "https://taal.example/scim/105");
        SchoolScope other = scope(add(106));
        assertThatThrownBy(() -> put(other, "https://taal.example/scim/105"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void theNewestStaffListStays() {
        SchoolScope school = scope(add(107));
        StaffStore staff = new StaffSqlStore(database, json);
        List<StaffMember> members =
                new Examples().of(StaffMember.class).stream().map(StaffMember.class::cast).toList();
        UUID id = school.school().value();
        assertThat(database.forSchool(id, () -> staff.last(school))).isEmpty();
        database.forSchool(id, () -> staff.keep(school, members, NOON));
        database.forSchool(id, () -> staff.keep(school, List.of(), NOON.minusSeconds(1)));
        assertThat(database.forSchool(id, () -> staff.last(school)))
                .contains(new StaffStore.Kept(members, NOON));
    }

    @Test
    void aSignInMessageIsUsedOnceUntilItExpires() {
        ReplaySqlStore used = replay(NOON);
        assertThat(used.firstUse("_abc", NOON.plusSeconds(300))).isTrue();
        assertThat(used.firstUse("_abc", NOON.plusSeconds(300))).isFalse();
        assertThat(used.firstUse("_abd", NOON.plusSeconds(300))).isTrue();
        assertThat(replay(NOON.plusSeconds(301)).firstUse("_abc", NOON.plusSeconds(600))).isTrue();
    }

    @Test
    void aChosenLanguageIsRemembered() {
        SchoolScope school = scope(add(108));
        UUID id = school.school().value();
        CoordinatorStore chosen = new CoordinatorStore(database);
        PersonId karin = new PersonId(7);
        database.forSchool(id, () -> chosen.choose(school, karin, Language.EN, NOON));
        assertThat(database.forSchool(id, () -> chosen.languages(school)))
                .containsExactly(java.util.Map.entry(karin, Language.EN));
        database.forSchool(id, () -> chosen.choose(school, karin, Language.NL, NOON));
        assertThat(database.forSchool(id, () -> chosen.languages(school)))
                .containsExactly(java.util.Map.entry(karin, Language.NL));
    }

    private ReplaySqlStore replay(Instant now) {
        return new ReplaySqlStore(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    private School get(SchoolId id) {
        return database.forSchool(id.value(), () -> schools.get(scope(id)));
    }

    private void note(SchoolId id, boolean given, Instant now) {
        database.forSchool(id.value(), () -> schools.notePermission(scope(id), given, now));
    }

    private void put(SchoolScope school, String base) {
        Connection connection =
                new Connection(
                        TAALBLOBS,
                        "De Regenboog",
                        URI.create(base),
                        Set.of("karin@regenboog.example"),
                        new Licence.Limited(30, 3, LocalDate.parse("2027-07-31")),
                        NOON);
        database.forSchool(
                school.school().value(),
                () -> connections.put(school, connection, new Secret(TOKEN)));
    }

    private SchoolId add(long number) {
        return database.forFleet(() -> schools.put(FLEET, school(number, "School " + number)));
    }

    private static School school(long number, String name) {
        return new School(
                new SchoolId(UUID.randomUUID()),
                new SchoolNumber(number),
                name,
                "ref-" + number,
                true,
                null,
                School.Permission.UNKNOWN);
    }

    private static SchoolScope scope(SchoolId id) {
        return SchoolScope.forJob(id, "test");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
