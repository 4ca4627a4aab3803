package nl.beheerportaal.connector.basispoort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Failures;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterNews;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.HttpResult;
import org.jspecify.annotations.Nullable;

/// News from Basispoort's REST service. Whether `mutationTimestamp` of the details moves with every
/// change of the roster is likely, not certain; the night reads everything anyway.
public final class BasispoortNews implements RosterNews {
    private static final int HTTP_OK = 200;

    private final BasispoortClient client;

    public BasispoortNews(BasispoortClient client) {
        this.client = client;
    }

    @Override
    public Fetched<Set<SchoolNumber>> given(LocalDate day) {
        return numbers(client.permissionsOf(day, "toegekend"));
    }

    @Override
    public Fetched<Set<SchoolNumber>> withdrawn(LocalDate day) {
        return numbers(client.permissionsOf(day, "ingetrokken"));
    }

    @Override
    public Fetched<Instant> changed(SchoolNumber school) {
        return switch (Failures.fetched(BasispoortSource.SYSTEM, client.changes(school))) {
            case Fetched.Failed<BasispoortWire.Changes>(Failure why) -> Fetched.failed(why);
            case Fetched.Got<BasispoortWire.Changes>(BasispoortWire.Changes wire) ->
                    moment(school, wire.metaResult());
        };
    }

    private static Fetched<Set<SchoolNumber>> numbers(HttpResult<Long[]> answer) {
        return Failures.fetched(BasispoortSource.SYSTEM, answer)
                .map(ids -> {
                    Set<SchoolNumber> numbers = new HashSet<>();
                    Stream.of(ids)
                            .filter(Objects::nonNull)
                            .forEach(id -> numbers.add(new SchoolNumber(id)));
                    return numbers;
                });
    }

    private static Fetched<Instant> moment(
            SchoolNumber school, BasispoortWire.@Nullable MetaResult meta) {
        String text = meta == null ? null : meta.mutationTimestamp();
        try {
            return text == null
                    ? broken(school)
                    : Fetched.got(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return broken(school);
        }
    }

    private static Fetched<Instant> broken(SchoolNumber school) {
        return Fetched.failed(
                new Failure(
                        Failure.Kind.BROKEN_ANSWER,
                        BasispoortSource.SYSTEM,
                        HTTP_OK,
                        "the details of school " + school + " do not say when they changed",
                        null));
    }
}
