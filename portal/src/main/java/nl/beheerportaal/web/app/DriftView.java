package nl.beheerportaal.web.app;

import java.util.List;

/// What people did in the app by hand.
///
/// @param lines what was changed of people of Basispoort, and what became of it
/// @param strangers active accounts that are nobody's of Basispoort: *niet via Basispoort*; the
///   first few, or all
/// @param total how many of those there are
public record DriftView(List<Line> lines, List<Stranger> strangers, int total) {
    public DriftView {
        lines = List.copyOf(lines);
        strangers = List.copyOf(strangers);
    }

    static DriftView none() {
        return new DriftView(List.of(), List.of(), 0);
    }

    public boolean empty() {
        return lines.isEmpty() && total == 0;
    }

    public boolean more() {
        return strangers.size() < total;
    }

    /// One person or group.
    ///
    /// @param path of the page about the account; empty where there is none
    public record Line(String text, Fate fate, String path) {}

    /// @param group as the app has it; empty for none
    public record Stranger(String name, String group, boolean teacher, String path) {}

    /// What becomes of a change that was seen.
    public enum Fate {
        /// It is as Basispoort says again.
        REPAIRED,
        /// The next synchronisation puts it right.
        COMING,
        /// It stays so until a person decides.
        STAYS
    }
}
