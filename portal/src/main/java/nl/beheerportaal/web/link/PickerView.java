package nl.beheerportaal.web.link;

import java.util.List;
import nl.beheerportaal.web.frame.Paging;
import org.jspecify.annotations.Nullable;

/// The two lists to link by hand.
///
/// @param chosenAccount the account that is ticked; null when none
/// @param chosenPerson the pupil that is ticked; null when none
public record PickerView(
        ListView accounts,
        ListView pupils,
        int undecided,
        int mayGo,
        int waiting,
        @Nullable OptionView chosenAccount,
        @Nullable OptionView chosenPerson) {
    /// One of the two lists, as far as it is shown.
    ///
    /// @param total not linked, before search and filter
    /// @param likely what is most like the one ticked in the other list; empty when none is
    public record ListView(
            String search,
            String group,
            List<String> groups,
            int total,
            List<OptionView> likely,
            List<OptionView> rows,
            Paging paging) {
        public ListView {
            groups = List.copyOf(groups);
            likely = List.copyOf(likely);
            rows = List.copyOf(rows);
        }

        /// Whether accounts that were deactivated earlier begin at this row.
        public boolean removedFrom(int row) {
            return rows.get(row).removed() && (row == 0 || !rows.get(row - 1).removed());
        }

        public boolean filtered() {
            return !search.isEmpty() || !group.isEmpty();
        }
    }

    /// One person or account to tick.
    ///
    /// @param mayGo somebody said that this account may be deleted
    /// @param waiting somebody said that it stays until it is merged with another
    /// @param removed deactivated earlier by the portal; linking it brings it back with its work
    public record OptionView(
            String id,
            String name,
            String meta,
            boolean ticked,
            boolean mayGo,
            boolean waiting,
            boolean removed) {}
}
