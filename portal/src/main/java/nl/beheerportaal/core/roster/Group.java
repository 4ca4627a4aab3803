package nl.beheerportaal.core.roster;

import org.jspecify.annotations.Nullable;

/// A group of the roster. Basispoort gives groups no id of their own, only the LAS key
/// (`basispoort.md` §1.3).
///
/// @param yearGroup null when unknown; code `C` for a combination group, whose pupils keep their
///   own year
public record Group(LasKey key, GroupType type, String name, @Nullable YearGroup yearGroup) {
    public Group {
        name = name.strip();
    }

    /// What to call it on a screen: its name, or its key when it has none.
    public String display() {
        return name.isEmpty() ? key.value() : name;
    }
}
