package nl.beheerportaal.web.run;

import java.util.List;

/// How far a running synchronisation is.
///
/// @param done accounts and groups that are finished
/// @param total of them in the plan
public record ProgressView(int done, int total, List<PhaseView> phases) {
    public ProgressView {
        phases = List.copyOf(phases);
    }

    /// One of the five phases of design.md §5.8.
    ///
    /// @param name part of the keys of its texts
    public record PhaseView(String name, State state, int done, int total) {
        /// Before, in or after this phase.
        public enum State {
            LATER,
            NOW,
            DONE
        }

        public String text() {
            return "phase." + name + "." + state;
        }
    }

    /// Changes whenever the next phase begins; the page reads that aloud.
    public String phase() {
        return phases.stream()
                .filter(phase -> phase.state() == PhaseView.State.NOW)
                .map(PhaseView::name)
                .findFirst()
                .orElse("");
    }
}
