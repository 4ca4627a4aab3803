package nl.beheerportaal.connector.basispoort;

import static nl.beheerportaal.connector.basispoort.BasispoortTranslator.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.LicenceOffice;
import nl.beheerportaal.connector.Outcome;
import nl.beheerportaal.connector.Outcome.Why;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.platform.HttpProblem;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;

/// Licences at Basispoort's Hosted Lika.
public final class LikaOffice implements LicenceOffice {
    private static final String STAFF_TAG = "leerkrachtApplicatie";
    private static final int PERSONS_PER_CALL = 1_000;

    private final BasispoortClient client;

    public LikaOffice(BasispoortClient client) {
        this.client = client;
    }

    @Override
    public Outcome ensure(Tile tile) {
        Outcome outcome = ensured(LikaPath.of(tile), wire(tile));
        for (Product product : tile.products()) {
            if (!(outcome instanceof Outcome.Applied || outcome instanceof Outcome.AlreadyTrue)) {
                return outcome;
            }
            Outcome next = ensured(LikaPath.of(tile, product), wire(product));
            outcome = next instanceof Outcome.AlreadyTrue ? outcome : next;
        }
        return outcome;
    }

    private Outcome ensured(LikaPath path, BasispoortWire.Methode wanted) {
        return switch (client.tile(path)) {
            case HttpResult.Answered<BasispoortWire.Methode>(_, _, BasispoortWire.Methode now) ->
                    same(now, wanted)
                            ? new Outcome.AlreadyTrue(wanted.id())
                            : done(client.putTile(path, wanted), wanted.id());
            case HttpResult.Failed<BasispoortWire.Methode>(HttpProblem problem) ->
                    problem instanceof HttpProblem.Refused refused && refused.status() == 404
                            ? done(client.putTile(path, wanted), wanted.id())
                            : outcome(problem);
        };
    }

    @Override
    public Outcome grant(Tile tile, Set<PersonId> persons) {
        return inParts(tile, persons, client::grant);
    }

    @Override
    public Outcome revoke(Tile tile, Set<PersonId> persons) {
        return inParts(tile, persons, client::revoke);
    }

    @Override
    public Fetched<Holders> holders(Tile tile) {
        Set<PersonId> anywhere = new HashSet<>();
        Set<PersonId> everywhere = null;
        for (LikaPath path : LikaPath.all(tile)) {
            switch (onList(path)) {
                case Fetched.Failed<Set<PersonId>>(Failure why) -> {
                    return Fetched.failed(why);
                }
                case Fetched.Got<Set<PersonId>>(Set<PersonId> persons) -> {
                    anywhere.addAll(persons);
                    if (everywhere == null) {
                        everywhere = new HashSet<>(persons);
                    }
                    everywhere.retainAll(persons);
                }
            }
        }
        return Fetched.got(new Holders(anywhere, everywhere == null ? Set.of() : everywhere));
    }

    private Fetched<Set<PersonId>> onList(LikaPath path) {
        return switch (Failures.fetched(BasispoortSource.SYSTEM, client.usersOf(path))) {
            case Fetched.Failed<BasispoortWire.Gebruikers>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<BasispoortWire.Gebruikers>(BasispoortWire.Gebruikers wire) ->
                    persons(path, wire);
        };
    }

    /// Granting and revoking twice is the same as once, so a part that failed halfway is simply
    /// asked for again by the caller.
    private static Outcome inParts(
            Tile tile,
            Set<PersonId> persons,
            Function<BasispoortWire.Rechten, HttpResult<Boolean>> call) {
        List<Long> ids = new TreeSet<>(persons).stream().map(PersonId::value).toList();
        List<String> products = tile.products().stream().map(Product::id).toList();
        for (int from = 0; from < ids.size(); from += PERSONS_PER_CALL) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + PERSONS_PER_CALL));
            Outcome outcome =
                    done(
                            call.apply(
                                    new BasispoortWire.Rechten(
                                            List.of(tile.id()), products, part, List.of())),
                            null);
            if (!(outcome instanceof Outcome.Applied)) {
                return outcome;
            }
        }
        return ids.isEmpty() ? new Outcome.AlreadyTrue(null) : new Outcome.Applied(null);
    }

    private static Fetched<Set<PersonId>> persons(LikaPath path, BasispoortWire.Gebruikers wire) {
        List<@Nullable Long> ids = wire.gebruikers();
        if (ids == null) {
            return Fetched.failed(
                    new Failure(
                            Failure.Kind.BROKEN_ANSWER,
                            BasispoortSource.SYSTEM,
                            200,
                            "users of " + path.about() + ": no list",
                            null));
        }
        Set<PersonId> persons = new HashSet<>();
        for (Long id : ids) {
            if (id != null) {
                persons.add(new PersonId(id));
            }
        }
        return Fetched.got(persons);
    }

    private static Outcome done(HttpResult<Boolean> answer, @Nullable String id) {
        return switch (answer) {
            case HttpResult.Answered<Boolean> _ -> new Outcome.Applied(id);
            case HttpResult.Failed<Boolean>(HttpProblem problem) -> outcome(problem);
        };
    }

    private static Outcome outcome(HttpProblem problem) {
        Failure failure = Failures.of(BasispoortSource.SYSTEM, problem);
        return switch (failure.kind()) {
            case BAD_CREDENTIALS, NO_PERMISSION -> new Outcome.Stopped(failure);
            case NOT_FOUND -> new Outcome.Refused(Why.GONE, "status " + failure.status());
            case REFUSED -> new Outcome.Refused(Why.INVALID, "status " + failure.status());
            case UNREACHABLE, TIMED_OUT, SERVER_ERROR, RATE_LIMITED, RESTING ->
                    new Outcome.Later(failure, failure.retryAfter());
            case BROKEN_ANSWER, DOUBTED -> new Outcome.Unknown(failure);
        };
    }

    private static BasispoortWire.Methode wire(Tile tile) {
        List<@Nullable String> tags = new ArrayList<>();
        if (tile.forStaff()) {
            tags.add(STAFF_TAG);
        }
        return wire(tile.id(), tile.name(), tile.icon(), tile.address(), tags);
    }

    private static BasispoortWire.Methode wire(Product product) {
        return wire(product.id(), product.name(), product.icon(), product.address(), List.of());
    }

    private static BasispoortWire.Methode wire(
            String id, String name, String icon, URI address, List<@Nullable String> tags) {
        return new BasispoortWire.Methode(
                id, null, name, icon.isEmpty() ? null : icon, null, address.toString(), tags);
    }

    private static boolean same(BasispoortWire.Methode now, BasispoortWire.Methode wanted) {
        return text(now.naam()).equals(text(wanted.naam()))
                && text(now.url()).equals(text(wanted.url()))
                && text(now.icon()).equals(text(wanted.icon()))
                && tags(now).equals(tags(wanted));
    }

    private static Set<String> tags(BasispoortWire.Methode methode) {
        Set<String> tags = new HashSet<>();
        List<@Nullable String> wire = methode.tags();
        if (wire != null) {
            wire.forEach(tag -> tags.add(text(tag)));
        }
        return tags;
    }
}
