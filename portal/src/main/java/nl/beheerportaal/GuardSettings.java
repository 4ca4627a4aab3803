package nl.beheerportaal;

import java.net.URI;
import java.time.Duration;
import nl.beheerportaal.web.guard.RateLimits;
import nl.beheerportaal.web.guard.SessionWatch;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session lasts and how often one may ask: `portal.guard.…`. How long nobody may be
/// there is `server.servlet.session.timeout`.
///
/// @param longest from signing in to signing in again
/// @param lookEvery how long a role in Basispoort is believed; less than an hour
/// @param arrivals sign-ins a minute of one address: a school behind one address, not a country
/// @param visits requests a minute of one address without a session
/// @param forms a minute of one account: more than a quick hand presses Enter
/// @param downloads a minute of one account
/// @param pages a minute of one account
/// @param securityContact where to tell about a weakness, for `security.txt`
@ConfigurationProperties("portal.guard")
record GuardSettings(
        @DefaultValue("10h") Duration longest,
        @DefaultValue("45m") Duration lookEvery,
        @DefaultValue("30") int arrivals,
        @DefaultValue("300") int visits,
        @DefaultValue("300") int forms,
        @DefaultValue("20") int downloads,
        @DefaultValue("900") int pages,
        @DefaultValue("mailto:helpdesk@woordhelder.nl") URI securityContact) {
    GuardSettings {
        if (lookEvery.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException(
                    "portal.guard.look-every: who loses the role is out within the hour");
        }
    }

    RateLimits.PerMinute perMinute() {
        return new RateLimits.PerMinute(arrivals, visits, forms, downloads, pages);
    }

    SessionWatch.Terms terms() {
        return new SessionWatch.Terms(longest, lookEvery);
    }
}
