package nl.beheerportaal.web.wizard;

import java.util.List;
import nl.beheerportaal.sync.draft.WizardStep;
import nl.beheerportaal.web.frame.AppLook;

/// The row of four steps.
///
/// @param current 1 to 4
/// @param reached the furthest step somebody saw; those before it can be gone to
public record StepsView(AppLook app, int current, int reached) {
    private static final List<String> PATHS =
            List.of("/koppelen", "/leerlingen", "/docenten", "/controleren");

    /// One step of the row.
    public record Step(int number, String path, boolean now, boolean open) {
        /// The key of its name.
        public String name() {
            return "step.name" + number;
        }
    }

    public List<Step> all() {
        return PATHS.stream()
                .map(path -> {
                    int number = PATHS.indexOf(path) + 1;
                    return new Step(
                            number,
                            app.path() + path,
                            number == current,
                            number != current && number <= reached);
                })
                .toList();
    }

    /// The number of a step of the wizard, 1 to 4; choosing the mode comes before the first.
    public static int number(WizardStep step) {
        return switch (step) {
            case MODE, LINK -> 1;
            case PUPILS -> 2;
            case TEACHERS -> 3;
            case REVIEW -> 4;
        };
    }

    /// Where a step is, for *Ga verder bij stap 2*.
    public static String path(AppLook app, int step) {
        return app.path() + PATHS.get(Math.clamp(step, 1, 4) - 1);
    }
}
