package nl.beheerportaal.connector.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.RosterSourceContract;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpLimits;
import org.junit.jupiter.api.Test;

/// Against the simulator's Basispoort, over mutual TLS.
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
        var tile =
                new LicenceOffice.Tile(
                        "proef",
                        "Beheerportaal",
                        URI.create("https://portaal.example/saml/acs"),
                        "",
                        true);
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.Applied.class);
        assertThat(office.ensure(tile)).isInstanceOf(Outcome.AlreadyTrue.class);
        PersonId one = new PersonId(409008);
        PersonId other = new PersonId(409013);
        assertThat(office.grant("proef", Set.of(one, other))).isInstanceOf(Outcome.Applied.class);
        assertThat(office.grant("proef", Set.of(one, new PersonId(1))))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders("proef"))).containsExactlyInAnyOrder(one, other);
        assertThat(office.revoke("proef", Set.of(one))).isInstanceOf(Outcome.Applied.class);
        assertThat(got(office.holders("proef"))).containsExactly(other);
    }

    @Test
    void aTileThatLeadsElsewhereIsRefused() {
        var elsewhere =
                new LicenceOffice.Tile(
                        "elders", "Elders", URI.create("https://elders.example/"), "", false);
        var refused =
                assertInstanceOf(Outcome.Refused.class, new LikaOffice(CLIENT).ensure(elsewhere));
        assertThat(refused.why()).isEqualTo(Outcome.Why.INVALID);
    }
}
