package nl.beheerportaal.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// Who the letters come from.
///
/// @param name of the sender: *Beheerportaal Woordhelder*
/// @param from address of the sender
/// @param replyTo address of the helpdesk
/// @param slider what the slider in Basispoort is called
public record Letterhead(String name, String from, String replyTo, String slider) {
    public Letterhead {
        check(from);
        check(replyTo);
    }

    /// What stands after the at sign: the names of messages end in it.
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static void check(String address) {
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(address + " is not an e-mail address", e);
        }
    }
}
