package nl.beheerportaal.connector.basispoort;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.SimulatorProcess;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpLane;
import nl.beheerportaal.platform.HttpLimits;
import nl.beheerportaal.platform.HttpTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What the operators see when Basispoort begins to say other things: figures by kind, and never
/// what was said.
@ResourceLock(SimulatorProcess.LOCK)
class UnknownsTest {
    private static final SchoolNumber SCHOOL = new SchoolNumber(4711);
    private static final String ODD =
            """
            {"groepen":[{"lasKey":"g1","naam":"5A","jaargroep":"5","kleur":"rood"}],
             "subgroepen":[{"lasKey":"s1","naam":"Plus","jaargroep":"Onderbouw"}],
             "leerlingen":[
               {"id":1,"persoonsgegevens":{"voornaam":"Noah","bijnaam":"Nono"},"jaargroep":"zeven","groep":"weg"},
               {"id":2,"persoonsgegevens":{},"geboortedatum":"2016-01-02","jaargroep":"C","groep":"g1"}],
             "medewerkers":[{"id":3,"persoonsgegevens":{},"rollen":["Leerkracht","Conrector","Conciërge"],
               "einddatum":"volgend jaar"}],
             "actief":true,"metaResult":{"mutationTimestamp":"gisteren","generationTimestamp":null}}
            """;

    private final WireMockServer server =
            new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsUnknownIsCountedByKind() {
        server.stubFor(get(urlPathEqualTo("/rest/v2/instellingen/4711")).willReturn(okJson(ODD)));
        BasispoortClient client = client();
        client.unknowns().bindTo(meters);
        assertInstanceOf(
                Fetched.Got.class,
                new BasispoortSource(client, Clock.systemUTC()).roster(SCHOOL),
                "an odd roster is read all the same");
        assertThat(counted())
                .isEqualTo(Map.of("field", 3, "role", 2, "year-group", 2, "time", 2, "group", 1));
    }

    @Test
    void aStaffListAloneIsCountedToo() {
        server.stubFor(
                get(urlPathEqualTo("/rest/v2/instellingen/4711/staf"))
                        .willReturn(
                                okJson(
                                        """
                                        {"medewerkers":[{"id":3,"persoonsgegevens":{},"rollen":["Conrector"],"pasfoto":"x"}]}
                                        """)));
        BasispoortClient client = client();
        client.unknowns().bindTo(meters);
        new BasispoortSource(client, Clock.systemUTC()).staff(SCHOOL);
        assertThat(counted()).containsEntry("role", 1).containsEntry("field", 1);
    }

    @Test
    void aFigureSaysTheKindAndNothingThatWasSaid() {
        server.stubFor(get(urlPathEqualTo("/rest/v2/instellingen/4711")).willReturn(okJson(ODD)));
        BasispoortClient client = client();
        client.unknowns().bindTo(meters);
        new BasispoortSource(client, Clock.systemUTC()).roster(SCHOOL);
        assertThat(meters.getMeters())
                .hasSize(Unknowns.Kind.values().length)
                .allSatisfy(meter ->
                        assertThat(meter.getId().getTags())
                                .extracting(Tag::getKey)
                                .containsExactly("kind"));
        assertThat(counted().keySet())
                .containsExactlyInAnyOrder("field", "role", "year-group", "time", "group");
    }

    /// Otherwise the figure would rise every night and nobody would look at it.
    @Test
    void nothingThatIsWrittenDownOfBasispoortCountsAsAnUnknownField() {
        SchoolNumber wilgenhoek = new SchoolNumber(127660);
        BasispoortClient client = SimulatorProcess.shared().basispoort(HttpLimits.usual());
        client.overview(wilgenhoek);
        client.staff(wilgenhoek);
        client.details(wilgenhoek);
        client.changes(wilgenhoek);
        client.permission(wilgenhoek);
        client.register();
        client.permittedOn(LocalDate.of(2026, 9, 1));
        LikaPath tile = new LikaPath("methode/taalblobs", "tile taalblobs");
        client.tile(tile);
        client.usersOf(tile);
        assertThat(client.unknownFields()).isEmpty();
        assertThat(client.unknowns().of(Unknowns.Kind.FIELD)).isZero();
    }

    private BasispoortClient client() {
        HttpLimits limits = HttpLimits.usual();
        return new BasispoortClient(
                new BasispoortSettings(URI.create(server.baseUrl()), "ctrl", limits),
                new HttpLane(
                        "basispoort",
                        HttpTransport.client(limits, null),
                        limits,
                        Clock.systemUTC(),
                        _ -> {}));
    }

    private Map<String, Integer> counted() {
        Map<String, Integer> counts = new TreeMap<>();
        for (FunctionCounter counter : meters.find(Unknowns.METER).functionCounters()) {
            counts.put(counter.getId().getTag("kind"), (int) counter.count());
        }
        return counts;
    }
}
