package nl.beheerportaal.core.plan;

import java.time.LocalDate;
import java.util.List;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import org.jspecify.annotations.Nullable;

/// Every key by which the roster knew the owner of an account of ours, the last one last, as far
/// back as is remembered.
public record KnownKeys(List<Known<EckId>> eckIds, List<Known<LasKey>> lasKeys) {
    public static final KnownKeys NONE = new KnownKeys(List.of(), List.of());

    public KnownKeys {
        eckIds = List.copyOf(eckIds);
        lasKeys = List.copyOf(lasKeys);
    }

    /// With what the roster says on that day; a key it lacks is kept.
    public KnownKeys with(@Nullable EckId eckId, @Nullable LasKey lasKey, LocalDate day) {
        return new KnownKeys(Known.with(eckIds, eckId, day), Known.with(lasKeys, lasKey, day));
    }

    /// Whether it can be the same person by another number: by an ECK iD we know, or by a LAS key
    /// we know while nobody's ECK iD says otherwise. As [Reissued] recognises people.
    boolean speakFor(Seen other) {
        if (other.eckId() != null && !eckIds.isEmpty()) {
            return Known.has(eckIds, other.eckId());
        }
        return Known.has(lasKeys, other.lasKey());
    }
}
