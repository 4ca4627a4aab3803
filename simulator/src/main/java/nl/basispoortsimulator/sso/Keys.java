package nl.basispoortsimulator.sso;

import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.certificates.Certificates;
import nl.basispoortsimulator.certificates.Identity;
import nl.basispoortsimulator.journal.Journal;
import nl.basispoortsimulator.journal.Resettable;
import org.springframework.stereotype.Component;

/// Which key signs, and which keys the metadata lists, while the identity provider changes keys.
@Component
public class Keys implements Resettable {
    private static final String TOPIC = "sso-keys";

    private final Certificates certificates;
    private final Journal journal;
    private volatile Stage stage = Stage.BEFORE;

    public Keys(Certificates certificates, Journal journal) {
        this.certificates = certificates;
        this.journal = journal;
        journal.recorded(TOPIC)
                .forEach(event -> stage = Stage.valueOf(event.path("stage").asString()));
    }

    /// How far the change of keys is.
    public enum Stage {
        /// The old key signs; the new one is not known yet.
        BEFORE,
        /// The old key signs; the metadata lists both.
        ANNOUNCED,
        /// The new key signs; the metadata lists both.
        SWITCHED,
        /// The new key signs; the old one is gone.
        AFTER
    }

    public Stage stage() {
        return stage;
    }

    public synchronized void moveTo(Stage next) {
        journal.append(TOPIC, Map.of("stage", next.name()));
        stage = next;
    }

    @Override
    public void reset() {
        stage = Stage.BEFORE;
    }

    Identity signing() {
        return switch (stage) {
            case BEFORE, ANNOUNCED -> certificates.signer();
            case SWITCHED, AFTER -> certificates.nextSigner();
        };
    }

    List<Identity> listed() {
        return switch (stage) {
            case BEFORE -> List.of(certificates.signer());
            case ANNOUNCED, SWITCHED -> List.of(certificates.signer(), certificates.nextSigner());
            case AFTER -> List.of(certificates.nextSigner());
        };
    }

    /// A key of ours that no metadata ever lists.
    Identity stranger() {
        return certificates.server();
    }
}
