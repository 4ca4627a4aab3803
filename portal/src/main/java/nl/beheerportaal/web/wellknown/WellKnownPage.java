package nl.beheerportaal.web.wellknown;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Answers at the addresses that are the same at every site.
@Controller
public final class WellKnownPage {
    public static final String ROBOTS = "/robots.txt";

    /// RFC 9116.
    public static final String SECURITY = "/.well-known/security.txt";

    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final Contact contact;
    private final Clock clock;

    /// @param address where to tell about a weakness: `mailto:…` or `https:…`
    /// @param portal address of the portal
    public record Contact(URI address, URI portal) {}

    public WellKnownPage(Contact contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    /// Nothing here is for a search engine.
    @GetMapping(ROBOTS)
    ResponseEntity<String> robots() {
        return plain("User-agent: *\nDisallow: /\n");
    }

    @GetMapping(SECURITY)
    ResponseEntity<String> security() {
        return plain(
                """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s
                """
                        .formatted(
                                contact.address(),
                                clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR),
                                contact.portal().resolve(SECURITY)));
    }

    private static ResponseEntity<String> plain(String text) {
        return ResponseEntity.ok().contentType(PLAIN).body(text);
    }
}
