package nl.beheerportaal;

import java.time.Duration;
import nl.beheerportaal.mail.Letterhead;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who the portal's letters come from: `portal.mail.…`.
///
/// @param every how often a node looks for letters to send
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("Beheerportaal Woordhelder") String name,
        @DefaultValue("beheerportaal@woordhelder.nl") String from,
        @DefaultValue("helpdesk@woordhelder.nl") String replyTo,
        @DefaultValue("10s") Duration every) {
    Letterhead head(String slider) {
        return new Letterhead(name, from, replyTo, slider);
    }
}
