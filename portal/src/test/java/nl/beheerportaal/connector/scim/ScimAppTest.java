package nl.beheerportaal.connector.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.beheerportaal.connector.AppAddress;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LearningApp;
import nl.beheerportaal.connector.LearningAppContract;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import nl.beheerportaal.platform.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Against the simulator's app, over real sockets: another library speaks SCIM at the other end.
@ResourceLock(SimulatorProcess.LOCK)
class ScimAppTest extends LearningAppContract {
    private static final AppId TAALBLOBS = new AppId("taalblobs");
    private static final HttpLimits LIMITS = HttpLimits.usual();
    private static final ScimConnections CONNECTIONS =
            new ScimConnections(
                    HttpTransport.client(LIMITS, null), LIMITS, Clock.systemUTC(), _ -> {});

    private static AppAddress wilgenhoek;

    @BeforeAll
    static void askForAToken() {
        wilgenhoek = address("mdevries");
    }

    @Override
    protected LearningApp app() {
        return new ScimApp(CONNECTIONS, Clock.systemUTC());
    }

    @Override
    protected AppAddress address() {
        return wilgenhoek;
    }

    @Test
    void theDirectoryFindsTheAccountByItsAdministratorWhateverTheCapitals() {
        AppDirectory.Entry byName = entry("MdeVries");
        assertThat(byName.displayName()).contains("Wilgenhoek");
        assertThat(byName.administrators()).contains("m.devries@dewilgenhoek.example");
        assertThat(entry("m.devries@dewilgenhoek.example")).isEqualTo(byName);
        assertThat(got(directory().account(TAALBLOBS, byName.id()))).isEqualTo(byName);
        assertThat(got(directory().findByAdministrator(TAALBLOBS, "nobody"))).isEmpty();
    }

    @Test
    void anAccountTheDirectoryDoesNotHaveIsNotFound() {
        var failed =
                assertInstanceOf(Fetched.Failed.class, directory().account(TAALBLOBS, "nobody"));
        assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND);
    }

    @Test
    void aWholeSchoolIsReadInPages() {
        AppSnapshot school = got(app().fetch(wilgenhoek));
        assertThat(school.isComplete()).isTrue();
        assertThat(school.activePupils()).hasSizeGreaterThan(400);
        assertThat(school.activeTeachers()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(school.groups()).hasSizeGreaterThan(10);
        assertThat(school.accounts())
                .anySatisfy(
                        account -> assertThat(account.work().completedAssignments()).isPositive());
    }

    @Test
    void oddPagingNeitherLoopsNorLosesAnybodySilently() {
        String listing =
                "/scim/taalblobs/"
                        + wilgenhoek.scimBase().getPath().split("/")[4]
                        + "/listing?quirk=";
        try {
            SimulatorProcess.shared().control("PUT", listing + "first-page-again", "");
            assertThat(got(app().fetch(wilgenhoek)).isComplete()).isFalse();
            SimulatorProcess.shared().control("PUT", listing + "short-pages", "");
            assertThat(got(app().fetch(wilgenhoek)).isComplete()).isTrue();
            SimulatorProcess.shared().control("PUT", listing + "overlap", "");
            AppSnapshot overlapping = got(app().fetch(wilgenhoek));
            assertThat(overlapping.accountsById()).hasSize(overlapping.accounts().size());
            SimulatorProcess.shared().control("PUT", listing + "total-too-high", "");
            assertThat(got(app().fetch(wilgenhoek)).isComplete()).isFalse();
        } finally {
            SimulatorProcess.shared().control("PUT", listing + "none", "");
        }
    }

    @Test
    void aWrongTokenStopsEverything() {
        AppAddress wrong =
                new AppAddress(
                        TAALBLOBS,
                        wilgenhoek.scimBase(),
                        new Secret("niet-de-goede"),
                        wilgenhoek.administrators(),
                        wilgenhoek.licence());
        var failed = assertInstanceOf(Fetched.Failed.class, app().fetch(wrong));
        assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.BAD_CREDENTIALS);
        assertThat(failed.failure().toString()).doesNotContain("niet-de-goede");
    }

    private static AppAddress address(String administrator) {
        AppDirectory.Entry entry = entry(administrator);
        return new AppAddress(
                TAALBLOBS,
                URI.create(entry.scimBase().toString()),
                got(directory().newToken(TAALBLOBS, entry.id())),
                entry.administrators(),
                entry.licence());
    }

    private static AppDirectory.Entry entry(String administrator) {
        List<AppDirectory.Entry> found =
                got(directory().findByAdministrator(TAALBLOBS, administrator));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static AppDirectory directory() {
        return SimulatorProcess.shared().directory(CONNECTIONS);
    }
}
