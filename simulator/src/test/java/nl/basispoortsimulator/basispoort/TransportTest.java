package nl.basispoortsimulator.basispoort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.running.Client;
import nl.basispoortsimulator.running.RunningSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The wire below the REST interface: who gets in, and over what.
@RunningSimulator
class TransportTest {
    @Autowired Client client;
    @Autowired Certificates certificates;

    @Test
    void aCallWithoutClientCertificateIsRefused() {
        HttpClient anonymous =
                HttpClient.newBuilder()
                        .sslContext(Client.context(certificates.folder(), ""))
                        .build();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Client.exchange(anonymous, institutions().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothTlsVersionsAreSpoken(String version) throws IOException {
        SSLParameters only = new SSLParameters();
        only.setProtocols(new String[] {version});
        HttpClient limited = client.mutualTls("client").sslParameters(only).build();
        var answer = Client.exchange(limited, institutions().build());
        assertThat(answer.response().sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    }

    @Test
    void bothHttpVersionsAreSpoken() throws IOException {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            if (version.name().equals("HTTP_3")) {
                continue;
            }
            HttpClient limited = client.mutualTls("client").version(version).build();
            assertThat(Client.exchange(limited, institutions().build()).response().version())
                    .isEqualTo(version);
        }
    }

    @Test
    void aRosterComesCompressedWhenAsked() throws IOException, InterruptedException {
        var response =
                client.mutualTls("client")
                        .build()
                        .send(
                                HttpRequest.newBuilder(client.rest("/rest/v2/instellingen/127660"))
                                        .header("Accept-Encoding", "gzip")
                                        .build(),
                                BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("leerlingen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html"})
    void theAnswerIsJsonWhateverIsAccepted(String accept) throws IOException {
        var answer =
                Client.exchange(
                        client.mutualTls("client").build(),
                        institutions().header("Accept", accept).build());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void theServerCertificateIsNoAuthorityAndCarriesThePublicHosts() throws Exception {
        var certificate = certificates.server().certificate();
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        List<Object> names =
                certificate.getSubjectAlternativeNames().stream()
                        .<Object>map(name -> name.get(1))
                        .toList();
        assertThat(names)
                .contains(
                        "localhost",
                        "127.0.0.1",
                        "rest.basispoort.nl",
                        "test-rest.basispoort.nl",
                        "acceptatie-rest.basispoort.nl",
                        "staging-rest.basispoort.nl");
    }

    @Test
    void theDoorsDoNotLeadIntoEachOther() {
        assertThat(client.page(client.browser(), "/rest/v2/instellingen").status()).isEqualTo(403);
        assertThat(client.get("/scholen").status()).isEqualTo(404);
        assertThat(client.get("/control").status()).isEqualTo(404);
    }

    private HttpRequest.Builder institutions() {
        return HttpRequest.newBuilder(client.rest("/rest/v2/instellingen"));
    }
}
