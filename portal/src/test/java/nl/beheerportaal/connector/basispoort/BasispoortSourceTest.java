package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.RosterReading;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.RosterSourceContract;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Against the simulator's Basispoort, over mutual TLS.
@ResourceLock(SimulatorProcess.LOCK)
class BasispoortSourceTest extends RosterSourceContract {
    private static final SchoolNumber WILGENHOEK = new SchoolNumber(127660);
    private static final BasispoortClient CLIENT =
            SimulatorProcess.shared().basispoort(HttpLimits.usual());

    @Override
    protected RosterSource source() {
        return new BasispoortSource(CLIENT, Clock.systemUTC());
    }

    @Override
    protected SchoolNumber school() {
        return WILGENHOEK;
    }

    @Override
    protected SchoolNumber silent() {
        return new SchoolNumber(152286);
    }

    @Test
    void theWilgenhoekIsReadWhole() {
        RosterSnapshot roster = got(source().roster(WILGENHOEK));
        assertThat(roster.pupils()).hasSize(438);
        assertThat(roster.staff()).hasSize(31);
        assertThat(roster.pupilsById()).hasSize(438);
        assertThat(roster.staff())
                .filteredOn(member -> member.isCoordinatorOn(LocalDate.of(2026, 11, 23)))
                .extracting(member -> member.id().value())
                .contains(409008L);
        assertThat(roster.pupils()).anyMatch(pupil -> pupil.eckId() != null);
        assertThat(roster.mutated()).isBeforeOrEqualTo(roster.generated());
    }

    @Test
    void whatDidNotChangeIsNotReadAgain() {
        RosterSnapshot known = got(source().roster(WILGENHOEK));
        assertThat(got(source().rosterSince(WILGENHOEK, known.mutated())))
                .isInstanceOfSatisfying(
                        RosterReading.Unchanged.class,
                        same -> assertThat(same.generated()).isAfterOrEqualTo(known.generated()));
        assertThat(got(source().rosterSince(WILGENHOEK, known.mutated().minusSeconds(1))))
                .isInstanceOfSatisfying(
                        RosterReading.Whole.class,
                        whole -> assertThat(whole.roster().pupils()).hasSize(438));
        assertFailed(source().rosterSince(silent(), known.mutated()), Failure.Kind.NO_PERMISSION);
    }

    @Test
    void theLargestSchoolIsReadWhole() {
        assertThat(got(source().roster(new SchoolNumber(131204))).pupils()).hasSize(1450);
    }

    @Test
    void detailsCarryTheReferenceOfSignInLinks() {
        SchoolDetails details = got(source().details(WILGENHOEK));
        assertThat(details.name()).contains("Wilgenhoek");
        assertThat(details.reference()).hasSize(36);
        assertThat(details.brin()).hasSize(4);
        assertThat(details.town()).isNotBlank();
    }

    @Test
    void theDaysListsAndTheMomentOfTheLastChangeAreRead() {
        BasispoortNews news = new BasispoortNews(CLIENT);
        RosterSnapshot roster = got(source().roster(WILGENHOEK));
        assertThat(got(news.changed(WILGENHOEK))).isEqualTo(roster.mutated());
        assertThat(got(news.given(LocalDate.of(1999, 1, 1)))).isEmpty();
        assertThat(got(news.withdrawn(LocalDate.of(1999, 1, 1)))).isEmpty();
        boolean somebody = false;
        for (LocalDate day = LocalDate.now(ZoneOffset.UTC); !somebody && day.getYear() > 2024; ) {
            somebody = !got(news.given(day)).isEmpty();
            day = day.minusDays(1);
        }
        assertThat(somebody).as("the simulator's schools gave their permission once").isTrue();
        assertFailed(news.changed(new SchoolNumber(1)), Failure.Kind.NOT_FOUND);
    }

    @Test
    void withoutOurCertificateBasispoortSaysNothing() {
        var anonymous =
                new BasispoortSource(
                        SimulatorProcess.shared()
                                .basispoort(HttpLimits.usual(), SimulatorProcess.shared().nobody()),
                        Clock.systemUTC());
        assertFailed(anonymous.roster(WILGENHOEK), Failure.Kind.BAD_CREDENTIALS);
    }

    @Test
    void aTileIsMadeGrantedAndRevokedAndItsOtherUsersStay() {
        LikaOffice office = new LikaOffice(CLIENT);
        var tile = tile("proef", "https://portaal.example/saml/acs");
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.Applied.class);
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.AlreadyTrue.class);
        PersonId one = new PersonId(409008);
        PersonId other = new PersonId(409013);
        assertThat(office.grant(tile, Set.of(one, other))).isInstanceOf(Outcome.Applied.class);
        assertThat(office.grant(tile, Set.of(one, new PersonId(1))))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders(tile)).anywhere()).containsExactlyInAnyOrder(one, other);
        assertThat(office.revoke(tile, Set.of(one))).isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders(tile)).everywhere()).containsExactly(other);
    }

    @Test
    void aTileThatLeadsElsewhereIsRefused() {
        var elsewhere = tile("elders", "https://elders.example/");
        var refused =
                assertInstanceOf(Outcome.Refused.class, new LikaOffice(CLIENT).ensure(elsewhere));
        assertThat(refused.why()).isEqualTo(Outcome.Why.INVALID);
    }

    @Test
    void whoSeesATileSeesItsProductsToo() {
        LikaOffice office = new LikaOffice(CLIENT);
        URI address = URI.create("https://portaal.example/toets");
        var tile =
                new LicenceOffice.Tile(
                        "met-toets",
                        "Taalblobs",
                        URI.create("https://portaal.example/saml/acs"),
                        "",
                        false,
                        List.of(new LicenceOffice.Product("toets", "Toetsen", address, "")));
        var bare = tile("met-toets", "https://portaal.example/saml/acs");
        PersonId early = new PersonId(409008);
        PersonId late = new PersonId(409013);
        assertThat(office.ensure(bare)).isInstanceOf(Outcome.Applied.class);
        assertThat(office.grant(bare, Set.of(early))).isInstanceOf(Outcome.Applied.class);
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.Applied.class);
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.AlreadyTrue.class);
        assertThat(office.grant(tile, Set.of(late))).isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders(tile)).anywhere()).containsExactlyInAnyOrder(early, late);
        assertThat(got(office.holders(tile)).everywhere()).containsExactly(late);
        assertThat(office.revoke(tile, Set.of(early, late))).isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders(tile)).anywhere()).isEmpty();
    }

    private static LicenceOffice.Tile tile(String id, String address) {
        return new LicenceOffice.Tile(
                id, "Beheerportaal", URI.create(address), "", true, List.of());
    }
}
