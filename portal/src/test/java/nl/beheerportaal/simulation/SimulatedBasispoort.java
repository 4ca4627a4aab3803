package nl.beheerportaal.simulation;

import java.util.List;
import nl.beheerportaal.connector.Failure;
import nl.beheerportaal.connector.Fetched;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;

/// Basispoort in the given weather: no answer, half an answer, nobody's answer, somebody else's
/// answer, and the worst: an answer that looks whole and lacks a part of the school.
final class SimulatedBasispoort implements RosterSource {
    private final Weather weather;
    private final Runnable meanwhile;
    private RosterSnapshot truth;
    private boolean shares = true;

    /// @param meanwhile what happens elsewhere while an answer is on its way
    SimulatedBasispoort(RosterSnapshot truth, Weather weather, Runnable meanwhile) {
        this.truth = truth;
        this.weather = weather;
        this.meanwhile = meanwhile;
    }

    /// Who is really at the school.
    RosterSnapshot truth() {
        return truth;
    }

    /// Whether it answers the truth from now on.
    boolean isFine() {
        return weather.isFine();
    }

    void become(RosterSnapshot roster) {
        truth = roster;
    }

    void share(boolean given) {
        shares = given;
    }

    @Override
    public Fetched<RosterSnapshot> roster(SchoolNumber school) {
        meanwhile.run();
        return switch (weather.answer()) {
            case WHOLE -> Fetched.got(truth);
            case NONE -> Fetched.failed(failure());
            case DEFECT ->
                    Fetched.got(
                            with(
                                    truth.pupils(),
                                    truth.staff(),
                                    truth.school(),
                                    new Completeness.Incomplete(List.of("groups left out"))));
            case EMPTY ->
                    Fetched.got(with(List.of(), List.of(), truth.school(), truth.completeness()));
            case OTHER_SCHOOL ->
                    Fetched.got(
                            with(
                                    truth.pupils(),
                                    truth.staff(),
                                    new SchoolNumber(truth.school().value() + 1),
                                    truth.completeness()));
            case HALF -> {
                List<Pupil> some = truth.pupils().subList(0, weather.left(truth.pupils().size()));
                yield Fetched.got(with(some, truth.staff(), truth.school(), truth.completeness()));
            }
        };
    }

    @Override
    public Fetched<List<StaffMember>> staff(SchoolNumber school) {
        return roster(school).map(RosterSnapshot::staff);
    }

    @Override
    public Fetched<Boolean> permission(SchoolNumber school) {
        return weather.readFails() ? Fetched.failed(failure()) : Fetched.got(shares);
    }

    @Override
    public Fetched<Boolean> askPermission(SchoolNumber school) {
        return permission(school);
    }

    @Override
    public Fetched<SchoolDetails> details(SchoolNumber school) {
        return Fetched.failed(failure());
    }

    private RosterSnapshot with(
            List<Pupil> pupils,
            List<StaffMember> staff,
            SchoolNumber school,
            Completeness completeness) {
        return new RosterSnapshot(
                school,
                truth.active(),
                truth.mergedInto(),
                truth.groups(),
                pupils,
                staff,
                truth.mutated(),
                truth.generated(),
                truth.fetched(),
                completeness);
    }

    private static Failure failure() {
        return new Failure(Failure.Kind.SERVER_ERROR, "basispoort", 500, "simulated", null);
    }
}
