package nl.beheerportaal.web.run;

import org.jspecify.annotations.Nullable;

/// What came of one account or group.
///
/// @param what what was to be done, in words
/// @param outcome what came of it, in words
/// @param good whether it is as it should be
/// @param act what can be done about it; null for nothing
public record OutcomeRow(
        String name,
        String group,
        String what,
        String outcome,
        boolean good,
        @Nullable RowAct act) {
    public OutcomeRow(String name, String group, String what, String outcome, boolean good) {
        this(name, group, what, outcome, good, null);
    }
}
