package nl.basispoortsimulator.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.basispoortsimulator.settings.SimulatorSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The simulator's certificates, made once per folder and read back at the next start.
///
/// `ca.pem`, `server.pem`, `client.pem` (with the CA behind it), `client.p12` (password
/// [#PKCS12_PASSWORD]), `idp.pem` and `idp-next.pem` (the assertion signers), each with its
/// `…-key.pem`. Validity is in real time, also when the simulator's clock is set ahead.
@Component
public class Certificates {
    public static final String PKCS12_PASSWORD = "simulator";

    /// Names the server certificate carries: our own, and Basispoort's four public hosts, so that a
    /// foreign client can be led to us.
    private static final List<String> HOSTS =
            List.of(
                    "localhost",
                    "127.0.0.1",
                    "::1",
                    "rest.basispoort.nl",
                    "staging-rest.basispoort.nl",
                    "acceptatie-rest.basispoort.nl",
                    "test-rest.basispoort.nl");

    private final Path folder;
    private final Clock clock;
    private final Identity authority;
    private final Identity server;
    private final Identity signer;
    private final Identity nextSigner;

    @Autowired
    public Certificates(SimulatorSettings settings) {
        this(folder(settings), settings.publisher(), Clock.systemUTC());
    }

    Certificates(Path folder, String publisher, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
        this.authority = readOrMake("ca", () -> CertificateMaker.authority(clock.instant()));
        this.server =
                readOrMake(
                        "server", () -> CertificateMaker.server(clock.instant(), authority, HOSTS));
        this.signer =
                readOrMake(
                        "idp",
                        () -> CertificateMaker.signer(clock.instant(), "Basispoortsimulator SSO"));
        this.nextSigner =
                readOrMake(
                        "idp-next",
                        () ->
                                CertificateMaker.signer(
                                        clock.instant(), "Basispoortsimulator SSO next"));
        client("client", publisher);
    }

    /// Makes a client certificate for another publisher in the same folder: `{name}.pem` and so on.
    /// What is already there is kept when it is this publisher's.
    public final Path client(String name, String publisher) {
        Path file = folder.resolve(name + ".pem");
        boolean present =
                Files.exists(file)
                        && Publisher.of(PemFiles.read(folder, name).certificate())
                                .equals(publisher);
        if (!present) {
            Identity client = CertificateMaker.client(clock.instant(), authority, publisher);
            PemFiles.write(folder, name, client, authority.certificate());
            PemFiles.writePkcs12(
                    folder.resolve(name + ".p12"),
                    client,
                    PKCS12_PASSWORD.toCharArray(),
                    authority.certificate());
        }
        return file;
    }

    public Identity authority() {
        return authority;
    }

    public Identity server() {
        return server;
    }

    /// Signs assertions before the key rollover.
    public Identity signer() {
        return signer;
    }

    /// Signs assertions after the key rollover.
    public Identity nextSigner() {
        return nextSigner;
    }

    public Path folder() {
        return folder;
    }

    private Identity readOrMake(String name, java.util.function.Supplier<Identity> make) {
        if (Files.exists(folder.resolve(name + "-key.pem"))) {
            return PemFiles.read(folder, name);
        }
        Identity made = make.get();
        PemFiles.write(folder, name, made);
        return made;
    }

    private static Path folder(SimulatorSettings settings) {
        if (settings.certificates() != null) {
            return settings.certificates().toAbsolutePath();
        }
        if (settings.data() != null) {
            return settings.data().toAbsolutePath().resolve("certificates");
        }
        try {
            return Files.createTempDirectory("basispoortsimulator-certificates");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }
}
