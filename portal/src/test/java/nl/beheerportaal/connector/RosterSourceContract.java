package nl.beheerportaal.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import org.junit.jupiter.api.Test;

/// What every source of rosters does for the portal, the one in memory and Basispoort's REST alike.
public abstract class RosterSourceContract {
    protected static final SchoolNumber NOWHERE = new SchoolNumber(999_999_999);

    protected abstract RosterSource source();

    /// A school that shares its roster and has a coordinator.
    protected abstract SchoolNumber school();

    /// A school that shares nothing.
    protected abstract SchoolNumber silent();

    @Test
    void aRosterSaysWhoIsAtTheSchool() {
        RosterSnapshot roster = got(source().roster(school()));
        assertThat(roster.school()).isEqualTo(school());
        assertThat(roster.completeness().isComplete()).isTrue();
        assertThat(roster.active()).isTrue();
        assertThat(roster.pupils()).isNotEmpty();
        assertThat(roster.groups()).isNotEmpty();
        assertThat(roster.staff()).isEqualTo(got(source().staff(school())));
    }

    @Test
    void aSchoolThatSharesNothingIsNotASchoolWithoutPupils() {
        assertThat(got(source().permission(school()))).isTrue();
        assertThat(got(source().permission(silent()))).isFalse();
        assertFailed(source().roster(silent()), Failure.Kind.NO_PERMISSION);
        assertFailed(source().staff(silent()), Failure.Kind.NO_PERMISSION);
    }

    @Test
    void aSchoolThatIsNotThereIsNotFound() {
        assertFailed(source().roster(NOWHERE), Failure.Kind.NOT_FOUND);
        assertFailed(source().staff(NOWHERE), Failure.Kind.NOT_FOUND);
        assertFailed(source().permission(NOWHERE), Failure.Kind.NOT_FOUND);
        assertFailed(source().details(NOWHERE), Failure.Kind.NOT_FOUND);
    }

    @Test
    void detailsNameTheSchoolAlsoWhenItSharesNothing() {
        assertThat(got(source().details(school())).name()).isNotBlank();
        assertThat(got(source().details(silent())).number()).isEqualTo(silent());
    }

    protected static <T> T got(Fetched<T> answer) {
        return switch (answer) {
            case Fetched.Got<T>(T value) -> value;
            case Fetched.Failed<T>(Failure why) -> throw new AssertionError("failed: " + why);
        };
    }

    protected static void assertFailed(Fetched<?> answer, Failure.Kind kind) {
        var failed = assertInstanceOf(Fetched.Failed.class, answer);
        assertThat(failed.failure().kind()).isEqualTo(kind);
    }
}
