package nl.beheerportaal.school.helpdesk;

import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.FleetScope;

/// How all schools stand: counts, states and times (ENGINEERING §4). Called inside a transaction of
/// the fleet.
public interface FleetStore {
    /// How many lines there are in each state, whatever the question's filter.
    Map<FleetState, Integer> counts(FleetScope scope, FleetQuestion question);

    /// Lines, those that wait longest first.
    List<FleetLine> lines(FleetScope scope, FleetQuestion question, int offset, int limit);

    /// The lines of one school.
    List<FleetLine> ofSchool(FleetScope scope, SchoolNumber number);
}
