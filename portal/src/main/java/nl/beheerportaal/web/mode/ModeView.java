package nl.beheerportaal.web.mode;

import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import org.jspecify.annotations.Nullable;

/// Choosing how to synchronise.
///
/// @param chosen what is ticked; null the first time
/// @param inForce the mode that works until a new one is confirmed; null before the first time
/// @param licence what the licence means for *Alles synchroniseren*; null for a whole-school one
/// @param missing whether the form was sent without a choice
public record ModeView(
        AppLook app,
        @Nullable Mode chosen,
        @Nullable Mode inForce,
        @Nullable Fit licence,
        List<Notice> notices,
        boolean missing) {
    public ModeView {
        notices = List.copyOf(notices);
    }

    /// Whether everybody fits the licence.
    public record Fit(int pupilSeats, int pupils, int teacherSeats, int teachers) {
        public boolean tooFew() {
            return pupils > pupilSeats || teachers > teacherSeats;
        }
    }
}
