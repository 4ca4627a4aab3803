package nl.beheerportaal.core.app;

import nl.beheerportaal.core.roster.SortKey;

/// A name as the app has it, typed by anybody; every part may be empty.
///
/// @param given SCIM `name.givenName`
/// @param family SCIM `name.familyName`, with the prefix: *de Vries*
/// @param display SCIM `displayName`
public record AccountName(String given, String family, String display) {
    public static AccountName of(String given, String family) {
        return new AccountName(given, family, (given + " " + family).strip());
    }

    /// What to show: the display name, or the parts when there is none.
    public String shown() {
        return display.isBlank() ? (given + " " + family).strip() : display.strip();
    }

    /// *meer daan*: sorted as the roster's names are, so that both lists of step 1 run alike.
    public String sortKey() {
        String surname = SortKey.withoutPrefix(family.isBlank() ? shown() : family.strip());
        return SortKey.of(family.isBlank() ? surname : surname + " " + given);
    }
}
