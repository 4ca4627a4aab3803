package nl.beheerportaal;

import java.net.URI;
import java.time.Duration;
import nl.beheerportaal.mail.Letterhead;
import nl.beheerportaal.mail.ReturnBox;
import nl.beheerportaal.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who the portal's letters come from: `portal.mail.…`.
///
/// @param every how often a node looks for letters to send
/// @param returned where undeliverable letters come back to; null: nobody looks
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("Beheerportaal Woordhelder") String name,
        @DefaultValue("beheerportaal@woordhelder.nl") String from,
        @DefaultValue("helpdesk@woordhelder.nl") String replyTo,
        @DefaultValue("10s") Duration every,
        @Nullable Returned returned) {
    /// @param box `imaps://user@host[:port]/folder`
    /// @param every how often it is looked through
    record Returned(URI box, @Nullable String password, @DefaultValue("5m") Duration every) {
        ReturnBox opened() {
            if (password == null) {
                throw new IllegalStateException(
                        "portal.mail.returned.box is set and portal.mail.returned.password is not");
            }
            return new ReturnBox(box, new Secret(password));
        }

        /// Without the password.
        @Override
        public String toString() {
            return "Returned[" + box + "]";
        }
    }

    Letterhead head(String slider) {
        return new Letterhead(name, from, replyTo, slider);
    }
}
