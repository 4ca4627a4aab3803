package nl.beheerportaal.command;

import nl.beheerportaal.core.app.Licence;

/// A licence as one word: `school`, or `limited:PUPILS:TEACHERS`.
final class LicenceWord {
    private LicenceWord() {}

    /// @throws Words.Misunderstood when it is neither
    static Licence read(String word) {
        String[] parts = word.split(":", -1);
        if (word.equals("school")) {
            return new Licence.WholeSchool(null);
        }
        if (parts.length == 3 && parts[0].equals("limited")) {
            try {
                return new Licence.Limited(
                        Integer.parseUnsignedInt(parts[1]),
                        Integer.parseUnsignedInt(parts[2]),
                        null);
            } catch (NumberFormatException _) {
                // told below
            }
        }
        throw new Words.Misunderstood("--licence is school or limited:PUPILS:TEACHERS");
    }
}
