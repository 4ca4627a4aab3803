package nl.beheerportaal.web.departure;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.review.PlanView;
import org.jspecify.annotations.Nullable;

/// The review of a departure: who goes.
///
/// @param why what has ended, as a sentence
/// @param plan null when it could not be worked out
public record DepartureView(
        AppLook app, String why, List<Notice> notices, @Nullable PlanView plan) {
    public DepartureView {
        notices = List.copyOf(notices);
    }

    public String path() {
        return app.path() + "/vertrek";
    }

    /// Whether there is nobody to remove.
    public boolean nobody() {
        return plan != null && plan.confirm().possible() && plan.numbers().deleted() == 0;
    }
}
