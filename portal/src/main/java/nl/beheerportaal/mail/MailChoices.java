package nl.beheerportaal.mail;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.platform.Database;
import nl.beheerportaal.platform.KeyedHash;

/// Lets whoever gets reminders and news stop them with one click, and start them again (RFC 8058).
/// The link says who by a keyed hash: nobody can make one for somebody else.
public final class MailChoices {
    /// Where the link leads; the token follows.
    public static final String PATH = "/afmelden";

    private final Database database;
    private final MailChoiceStore store;
    private final KeyedHash hashes;
    private final URI base;

    /// @param base the portal's own address
    public MailChoices(Database database, KeyedHash hashes, URI base) {
        this.database = database;
        this.store = new MailChoiceStore(database);
        this.hashes = hashes;
        this.base = base;
    }

    /// The link for a reminder to this recipient; nothing when the recipient wants none. Called
    /// inside a transaction of the school.
    Optional<URI> link(SchoolId school, Recipient recipient, Instant now) {
        String hash = hashes.of("unsubscribe", school + "/" + recipient.key());
        String token = hash.substring(hash.indexOf(':') + 1);
        return store.wanted(school.value(), recipient.key(), token, now)
                ? Optional.of(base.resolve(PATH + "/" + token))
                : Optional.empty();
    }

    /// Whether reminders are stopped; nothing for a token that nobody has.
    public Optional<Boolean> stopped(String token) {
        return database.forFleet(() -> store.owner(token)).map(MailChoiceStore.Owner::stopped);
    }

    /// @return false for a token that nobody has
    public boolean choose(String token, boolean stop, Instant now) {
        Optional<MailChoiceStore.Owner> owner = database.forFleet(() -> store.owner(token));
        owner.ifPresent(each ->
                database.forSchool(each.school(), () -> store.choose(each, stop ? now : null)));
        return owner.isPresent();
    }
}
