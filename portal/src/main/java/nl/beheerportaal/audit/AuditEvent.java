package nl.beheerportaal.audit;

import java.util.List;
import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// Something to put on record.
///
/// @param app null when it is about the school as a whole
/// @param about whom and which account; empty when it is about nobody in particular
public record AuditEvent(
        Actor actor, AuditAction action, @Nullable AppId app, List<Mention> about, Facts facts) {
    public AuditEvent {
        about = List.copyOf(about);
    }

    /// About the school, or about an app as a whole.
    public static AuditEvent of(Actor actor, AuditAction action, @Nullable AppId app, Facts facts) {
        return new AuditEvent(actor, action, app, List.of(), facts);
    }
}
