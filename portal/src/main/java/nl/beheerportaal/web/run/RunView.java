package nl.beheerportaal.web.run;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;

/// One synchronisation: while it runs its progress, afterwards its result.
///
/// @param failed accounts and groups that are not as they should be
/// @param code for the helpdesk; empty when nothing went wrong
/// @param cause key of the sentence that says why it stopped; empty when it did not
/// @param moved what changed between review and start, for a run that refused
/// @param proof what looking once more after the last step showed
/// @param drift what somebody had changed in the app by hand and the run put right
/// @param onlyFailed whether the list shows only what did not succeed
/// @param review where its plan can be looked at anew, under the app
/// @param after key of the sentence about what happens next without the user; empty for nothing
public record RunView(
        RunLine run,
        ProgressView progress,
        int failed,
        String code,
        String cause,
        List<String> moved,
        ProofView proof,
        List<String> drift,
        String search,
        boolean onlyFailed,
        List<OutcomeRow> rows,
        Paging paging,
        String after,
        String review) {
    public RunView {
        moved = List.copyOf(moved);
        drift = List.copyOf(drift);
        rows = List.copyOf(rows);
    }

    public AppLook app() {
        return run.app();
    }

    public boolean over() {
        return run.end().over();
    }

    public Url url() {
        return Url.of(run.path());
    }

    public String csv() {
        return run.path() + "/uitkomsten.csv";
    }

    public boolean hasRows() {
        return paging.total() > 0 || !search.isEmpty() || onlyFailed;
    }
}
