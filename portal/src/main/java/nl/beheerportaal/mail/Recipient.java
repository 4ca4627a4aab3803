package nl.beheerportaal.mail;

import nl.beheerportaal.core.roster.PersonId;

/// Who gets a letter: somebody of the school's staff.
///
/// @param name how the letter addresses the person
/// @param address e-mail address, as Basispoort gave it
public record Recipient(PersonId person, String name, String address, Language language) {
    /// Without name and address: those are personal data.
    @Override
    public String toString() {
        return "Recipient[" + person + "]";
    }
}
