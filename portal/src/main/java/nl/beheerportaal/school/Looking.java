package nl.beheerportaal.school;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// Somebody of the helpdesk who looks along at a school: the pages of the school, to read only, for
/// an hour.
///
/// @param look our id of this one time
/// @param helpdesk our id of the person
/// @param number of the school at Basispoort, for the way back
/// @param helps whether the school agreed that steps 1 to 3 are prepared for it, too
public record Looking(UUID look, UUID helpdesk, long number, Instant until, boolean helps)
        implements Serializable {
    @Serial private static final long serialVersionUID = 1;
}
