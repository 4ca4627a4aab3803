package nl.beheerportaal.sync.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.match.Matcher;
import nl.beheerportaal.core.match.Matches;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolId;
import nl.beheerportaal.core.roster.SchoolYear;
import nl.beheerportaal.school.SchoolScope;

/// The matches of a draft, remembered as long as nothing they rest on moved. Step 1 asks for them
/// at every page and at every act, and a large school costs the matcher a fifth of a second.
public final class Matching {
    /// Schools keep Dutch time.
    public static final ZoneId SCHOOL_TIME = SchoolYear.TIME;

    private static final int REMEMBERED = 64;

    private final OtherAppLinks others;
    private final Clock clock;
    private final Map<Key, Matches> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Matches> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public Matching(OtherAppLinks others, Clock clock) {
        this.others = others;
        this.clock = clock;
    }

    private record Key(
            SchoolId school,
            AppId app,
            Instant rosterRead,
            Instant appRead,
            Links links,
            Decisions decisions,
            List<Basis> elsewhere,
            LocalDate today) {}

    /// What the offers of another app rest on.
    private record Basis(AppId app, Instant read, Links links) {}

    public Matches of(SchoolScope scope, RosterSnapshot roster, AppSnapshot app, Draft draft) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SCHOOL_TIME);
        List<OtherAppLinks.InForce> elsewhere = others.of(scope, app.app());
        Key key =
                new Key(
                        scope.school(),
                        app.app(),
                        roster.fetched(),
                        app.fetched(),
                        draft.links(),
                        draft.decisions(),
                        elsewhere.stream()
                                .map(other -> new Basis(other.app(), other.read(), other.links()))
                                .toList(),
                        today);
        synchronized (known) {
            Matches found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        Matches made =
                Matcher.match(
                        MatchQuestion.of(roster, app, draft.links(), draft.decisions(), today)
                                .withElsewhere(
                                        elsewhere.stream()
                                                .flatMap(other -> other.settled().stream())
                                                .toList()));
        synchronized (known) {
            known.put(key, made);
        }
        return made;
    }
}
