package nl.beheerportaal.connector.fake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// Basispoort in memory. Answers as the real one does: a school it does not know is NOT_FOUND, a
/// school that shares nothing is NO_PERMISSION.
public final class FakeRosterSource implements RosterSource {
    private final Map<SchoolNumber, RosterSnapshot> rosters = new ConcurrentHashMap<>();
    private final Map<SchoolNumber, SchoolDetails> details = new ConcurrentHashMap<>();
    private final Map<SchoolNumber, Boolean> permissions = new ConcurrentHashMap<>();
    private volatile @Nullable Failure failure;

    /// Puts a school in Basispoort, or replaces its roster. It shares its roster unless it was told
    /// not to.
    public FakeRosterSource put(RosterSnapshot roster) {
        SchoolNumber school = roster.school();
        rosters.put(school, roster);
        permissions.putIfAbsent(school, true);
        details.putIfAbsent(
                school,
                new SchoolDetails(school, "School " + school, "", "", "", "", "", "", true, null));
        return this;
    }

    /// Whoever asks for that school gets this roster, whichever school it is of.
    public FakeRosterSource mixUp(SchoolNumber asked, RosterSnapshot roster) {
        rosters.put(asked, roster);
        return this;
    }

    public FakeRosterSource describe(SchoolDetails about) {
        details.put(about.number(), about);
        return this;
    }

    public FakeRosterSource permit(SchoolNumber school, boolean shares) {
        permissions.put(school, shares);
        return this;
    }

    /// From now on every question ends like this.
    public FakeRosterSource failWith(Failure everyTime) {
        failure = everyTime;
        return this;
    }

    public FakeRosterSource recover() {
        failure = null;
        return this;
    }

    @Override
    public Fetched<RosterSnapshot> roster(SchoolNumber school) {
        return shared(rosters, school);
    }

    @Override
    public Fetched<List<StaffMember>> staff(SchoolNumber school) {
        return roster(school).map(RosterSnapshot::staff);
    }

    @Override
    public Fetched<Boolean> permission(SchoolNumber school) {
        return known(permissions, school);
    }

    @Override
    public Fetched<Boolean> askPermission(SchoolNumber school) {
        return known(permissions, school);
    }

    @Override
    public Fetched<SchoolDetails> details(SchoolNumber school) {
        return known(details, school);
    }

    private <T> Fetched<T> shared(Map<SchoolNumber, T> from, SchoolNumber school) {
        Fetched<T> answer = known(from, school);
        boolean refused = answer instanceof Fetched.Got && !permissions.getOrDefault(school, true);
        return refused ? failed(Failure.Kind.NO_PERMISSION, 403, school) : answer;
    }

    private <T> Fetched<T> known(Map<SchoolNumber, T> from, SchoolNumber school) {
        Failure now = failure;
        if (now != null) {
            return Fetched.failed(now);
        }
        T value = from.get(school);
        return value == null ? failed(Failure.Kind.NOT_FOUND, 404, school) : Fetched.got(value);
    }

    private static <T> Fetched<T> failed(Failure.Kind kind, int status, SchoolNumber school) {
        return Fetched.failed(new Failure(kind, "basispoort", status, "school " + school, null));
    }
}
