package nl.beheerportaal.web.wizard;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import org.jspecify.annotations.Nullable;

/// The upper part of every step.
///
/// @param version of the draft this page shows; its forms send it along
/// @param saved when somebody last did something; null when nobody did yet
/// @param notices what came of the last act, and what stands in the way, most urgent first
/// @param fromBasispoort names of pupils who are new or changed since the wizard began
public record WizardHead(
        StepsView steps,
        Mode mode,
        long version,
        @Nullable Instant saved,
        List<Notice> notices,
        List<String> fromBasispoort) {
    public WizardHead {
        notices = List.copyOf(notices);
        fromBasispoort = List.copyOf(fromBasispoort);
    }

    public AppLook app() {
        return steps.app();
    }

    public boolean selective() {
        return mode == Mode.SELECTIVE;
    }

    /// The key of the mode's name.
    public String modeName() {
        return "mode." + mode;
    }
}
