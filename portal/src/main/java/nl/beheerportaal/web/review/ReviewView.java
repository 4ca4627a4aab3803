package nl.beheerportaal.web.review;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.StepsView;
import org.jspecify.annotations.Nullable;

/// Step 4, or the changes since last time in selective mode, or what a run that was held would do.
///
/// @param steps null for the changes, which are no step of the wizard
/// @param since for the changes: when the last synchronisation was confirmed; null in step 4
/// @param notices what stands in the way, and what came of pressing the button
/// @param plan what will happen; null when it could not be worked out
/// @param ticks for the changes: who comes and who goes; null in step 4
/// @param held whether this is the plan of a run that was held
public record ReviewView(
        AppLook app,
        Mode mode,
        @Nullable StepsView steps,
        @Nullable Instant since,
        List<Notice> notices,
        @Nullable PlanView plan,
        @Nullable TicksView ticks,
        boolean held) {
    public ReviewView {
        notices = List.copyOf(notices);
    }

    /// The address of this page; its forms lie under it.
    public String path() {
        if (held) {
            return app.path() + "/stilgezet";
        }
        return app.path() + (steps == null ? "/veranderingen" : "/controleren");
    }

    /// This page with the plan it shows: for turning pages, and for its list.
    public Url shown() {
        return shown(path());
    }

    /// The list of pupils who will be deleted.
    public Url csv() {
        return shown(path() + "/verwijderen.csv");
    }

    private Url shown(String path) {
        return Url.of(path).with("plan", plan == null ? "" : plan.fingerprint());
    }

    /// Where the confirmation goes.
    public String confirm() {
        return steps == null ? path() + "/akkoord" : path();
    }

    /// Whether this is the review of changes and there are none.
    public boolean nothing() {
        return steps == null
                && plan != null
                && plan.numbers().nothing()
                && (ticks == null || ticks.isEmpty());
    }
}
