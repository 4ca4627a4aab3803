package nl.beheerportaal.sync.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Caution;
import nl.beheerportaal.core.match.Comparison;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.school.SchoolScope;

/// The matches of a draft, remembered as long as nothing they rest on moved: step 1 asks for them
/// at every page. Between two acts only what people decided moves, so what the names say is
/// remembered apart: comparing them is most of the work.
public final class Matching {
    /// Schools keep Dutch time.
    public static final ZoneId SCHOOL_TIME = SchoolYear.TIME;

    private static final int DRAFTS = 64;

    /// Pupils and accounts whose compared names are kept: about seventy schools, some 100 MB.
    private static final int PEOPLE = 30_000;

    private final OtherAppLinks others;
    private final Clock clock;
    private final Recent<Key, Matches> matches = new Recent<>(DRAFTS, _ -> 1);
    private final Recent<Sides, Comparison> names = new Recent<>(PEOPLE, Comparison::size);

    public Matching(OtherAppLinks others, Clock clock) {
        this.others = others;
        this.clock = clock;
    }

    private record Sides(
            SchoolId school, AppId app, Instant rosterRead, Instant appRead, LocalDate today) {}

    private record Key(Sides sides, Links links, Decisions decisions, List<Basis> elsewhere) {}

    /// What the offers of another app rest on.
    private record Basis(AppId app, Instant read, Links links) {}

    public Matches of(SchoolScope scope, RosterSnapshot roster, AppSnapshot app, Draft draft) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SCHOOL_TIME);
        List<OtherAppLinks.InForce> elsewhere = others.of(scope, app.app());
        Sides sides = new Sides(scope.school(), app.app(), roster.fetched(), app.fetched(), today);
        Key key =
                new Key(
                        sides,
                        draft.links(),
                        draft.decisions(),
                        elsewhere.stream()
                                .map(other -> new Basis(other.app(), other.read(), other.links()))
                                .toList());
        return matches.of(
                key,
                () -> {
                    MatchQuestion question =
                            MatchQuestion.of(roster, app, draft.links(), draft.decisions(), today)
                                    .withElsewhere(
                                            elsewhere.stream()
                                                    .flatMap(other -> other.settled().stream())
                                                    .toList());
                    return names.of(sides, () -> Comparison.of(question))
                            .match(question, Caution.NORMAL);
                });
    }
}
