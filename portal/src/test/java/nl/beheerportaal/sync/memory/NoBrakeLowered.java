package nl.beheerportaal.sync.memory;

import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.sync.held.LoweredBrake;
import nl.beheerportaal.sync.held.LoweredBrakes;

/// Brakes as they always are.
public final class NoBrakeLowered implements LoweredBrakes {
    @Override
    public Optional<LoweredBrake> find(SchoolScope scope, AppId app, Instant now) {
        return Optional.empty();
    }

    @Override
    public void save(SchoolScope scope, LoweredBrake brake) {
        throw new UnsupportedOperationException("nobody lowers a brake here");
    }

    @Override
    public void reset(SchoolScope scope, AppId app) {}
}
