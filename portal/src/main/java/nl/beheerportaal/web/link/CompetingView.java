package nl.beheerportaal.web.link;

import java.util.List;

/// One pupil and the accounts that all seem to be this pupil's: *Welk account houdt Noor?*
///
/// @param person the pupil
/// @param accounts most work first
public record CompetingView(String person, String name, String meta, List<Account> accounts) {
    public CompetingView {
        accounts = List.copyOf(accounts);
    }

    /// @param work what was done in it and when it was last used
    /// @param linked whether it is the pupil's now
    public record Account(String id, String name, String work, boolean linked) {}
}
