package nl.beheerportaal.mail;

import nl.beheerportaal.core.roster.PersonId;

/// Who gets a letter: somebody of the school's staff, or an administrator of an account at an app.
///
/// @param key names the recipient within one event; never an address
/// @param name how the letter addresses the person; empty when nobody knows
/// @param address e-mail address
public record Recipient(String key, String name, String address, Language language) {
    /// @param address e-mail address, as Basispoort gave it
    public Recipient(PersonId person, String name, String address, Language language) {
        this(person.toString(), name, address, language);
    }

    /// Without name and address: those are personal data.
    @Override
    public String toString() {
        return "Recipient[" + key + "]";
    }
}
