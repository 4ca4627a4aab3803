package nl.basispoortcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLParameters;
import nl.basispoortcontract.Caller.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// The wire below the REST interface (basispoort.md §1.1): who gets in, and over what.
class TransportContractTest extends Contract {
    private final CertificateFiles files = new CertificateFiles(server.certificates());

    @Test
    void aCallWithoutClientCertificateIsRefused() {
        Caller anonymous = new Caller(server, Caller.builder().sslContext(files.nobody()).build());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> anonymous.get(INSTITUTIONS));
    }

    @Test
    void theKeyStoreHoldsTheSameCertificateAsThePemFiles() {
        Assumptions.assumeTrue(files.folder().resolve("client.p12").toFile().exists());
        String password = System.getProperty("contract.pkcs12-password", "simulator");
        Caller other =
                new Caller(server, Caller.builder().sslContext(files.pkcs12(password)).build());
        assertThat(other.get(INSTITUTIONS).body()).isEqualTo(caller.get(INSTITUTIONS).body());
    }

    /// 1.2 is the least that clients pin; 1.3 was not spoken by Basispoort in 2024.
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothTlsVersionsAreSpoken(String version) {
        SSLParameters only = new SSLParameters();
        only.setProtocols(new String[] {version});
        Answer answer =
                new Caller(server, Caller.builder(server, "client").sslParameters(only).build())
                        .get(INSTITUTIONS);
        assertThat(answer.response().sslSession().orElseThrow().getProtocol()).isEqualTo(version);
    }

    @ParameterizedTest
    @EnumSource(value = HttpClient.Version.class, mode = Mode.MATCH_ALL, names = "HTTP_[12].*")
    void bothHttpVersionsAreSpoken(HttpClient.Version version) {
        HttpClient limited = Caller.builder(server, "client").version(version).build();
        assertThat(new Caller(server, limited).get(INSTITUTIONS).response().version())
                .isEqualTo(version);
    }

    @Test
    void aRosterComesCompressedWhenAsked() throws IOException {
        Answer answer = caller.get(school(), "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("leerlingen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/html"})
    void theAnswerIsJsonWhateverIsAccepted(String accept) {
        checked(accept, caller.get(INSTITUTIONS, "Accept", accept), Shapes.IDS);
    }

    @Test
    void theServerCertificateIsNoAuthority() throws Exception {
        assertThat(certificate().getBasicConstraints()).isEqualTo(-1);
    }

    /// So that a client with a fixed base address can be led to a server that plays Basispoort.
    @Test
    void aServerThatPlaysBasispoortCarriesItsPublicHosts() throws Exception {
        Assumptions.assumeTrue(server.control().isPresent(), "this server plays nobody");
        List<Object> names =
                certificate().getSubjectAlternativeNames().stream()
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

    private X509Certificate certificate() throws Exception {
        var session = caller.get(INSTITUTIONS).response().sslSession().orElseThrow();
        return (X509Certificate) session.getPeerCertificates()[0];
    }
}
