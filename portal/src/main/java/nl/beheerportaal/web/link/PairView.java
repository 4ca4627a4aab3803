package nl.beheerportaal.web.link;

import java.util.List;

/// A suggestion: an account, and the pupil or pupils it may be.
///
/// @param key tells rows apart in ids of the page: the account's id
/// @param account id of the account
/// @param why one plain sentence
/// @param options one for a suggestion to accept, more to choose from
public record PairView(
        String key, String account, NameView name, String meta, String why, List<Option> options) {
    public PairView {
        options = List.copyOf(options);
    }

    /// A pupil of Basispoort.
    public record Option(String person, NameView name, String meta) {}

    public boolean single() {
        return options.size() == 1;
    }

    public Option first() {
        return options.getFirst();
    }

    /// Id of the button that links this row.
    public String button() {
        return "koppel-" + key;
    }
}
