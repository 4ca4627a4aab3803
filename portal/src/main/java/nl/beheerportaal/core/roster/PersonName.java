package nl.beheerportaal.core.roster;

import java.util.StringJoiner;

/// A name as the roster has it. Every part may be missing and is then empty, never null
/// (`basispoort.md` §1.3); a call name of one dot means that the pupil has none (DUO's instruction,
/// §3).
///
/// @param callName *roepnaam*, at some schools the official given names
/// @param namePrefix *voorvoegsel*: `van der`, `'t`; at some schools it stands in the surname
///   instead
/// @param initials of the official given names; need not fit the call name
public record PersonName(String callName, String namePrefix, String surname, String initials) {
    public PersonName {
        callName = callName.strip().equals(".") ? "" : callName.strip();
        namePrefix = namePrefix.strip();
        surname = surname.strip();
        initials = initials.strip();
    }

    public static PersonName of(String callName, String namePrefix, String surname) {
        return new PersonName(callName, namePrefix, surname, "");
    }

    /// *Daan van der Meer*; without a call name the initials stand in.
    public String display() {
        return joined(callName.isEmpty() ? initials : callName, namePrefix, surname);
    }

    /// *van der Meer*: what an app keeps as the family name.
    public String familyName() {
        return joined(namePrefix, surname);
    }

    /// *meer daan*: names sort by surname without its prefix (design.md §5.3).
    public String sortKey() {
        return SortKey.of(joined(SortKey.withoutPrefix(surname), callName, namePrefix));
    }

    public boolean isEmpty() {
        return display().isEmpty();
    }

    private static String joined(String... parts) {
        StringJoiner name = new StringJoiner(" ");
        for (String part : parts) {
            if (!part.isEmpty()) {
                name.add(part);
            }
        }
        return name.toString();
    }
}
