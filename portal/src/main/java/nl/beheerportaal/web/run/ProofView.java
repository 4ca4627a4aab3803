package nl.beheerportaal.web.run;

import java.util.List;

/// What looking once more after the last step of a run showed.
///
/// @param remains one line for each thing that is not yet as it should be
/// @param unread whether looking was not possible
public record ProofView(List<String> remains, boolean unread) {
    static final ProofView FINE = new ProofView(List.of(), false);

    public ProofView {
        remains = List.copyOf(remains);
    }
}
