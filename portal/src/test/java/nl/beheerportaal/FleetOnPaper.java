package nl.beheerportaal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.school.FleetScope;
import nl.beheerportaal.school.helpdesk.FleetFilter;
import nl.beheerportaal.school.helpdesk.FleetLine;
import nl.beheerportaal.school.helpdesk.FleetQuestion;
import nl.beheerportaal.school.helpdesk.FleetState;
import nl.beheerportaal.school.helpdesk.FleetStore;

/// A fleet with one school in each state.
public final class FleetOnPaper implements FleetStore {
    private static final Instant NOW = DeRegenboog.NOW;

    @Override
    public Map<FleetState, Integer> counts(FleetScope scope, FleetQuestion question) {
        Map<FleetState, Integer> counts = new EnumMap<>(FleetState.class);
        asked(question.of(FleetFilter.ALL))
                .forEach(line -> counts.merge(line.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public List<FleetLine> lines(FleetScope scope, FleetQuestion question, int offset, int limit) {
        return asked(question).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public List<FleetLine> ofSchool(FleetScope scope, SchoolNumber number) {
        return all().stream().filter(line -> line.number().equals(number)).toList();
    }

    /// One line for each state.
    public static List<FleetLine> all() {
        return java.util.Arrays.stream(FleetState.values()).map(FleetOnPaper::line).toList();
    }

    private static List<FleetLine> asked(FleetQuestion question) {
        return all().stream()
                .filter(line -> question.filter().states().contains(line.state()))
                .filter(line -> line.name().contains(question.search()))
                .toList();
    }

    private static FleetLine line(FleetState state) {
        boolean connected = state.compareTo(FleetState.NOT_CONNECTED) > 0;
        int place = List.of(FleetState.values()).indexOf(state);
        Instant before = NOW.minus(Duration.ofDays(place + 1L));
        return new FleetLine(
                new SchoolNumber(104_200 + place),
                "School " + place,
                connected ? new AppId("taalblobs") : null,
                state,
                state == FleetState.ACTIVE || state == FleetState.HELD ? Mode.EVERYTHING : null,
                new FleetLine.Times(
                        connected ? before : null,
                        state == FleetState.ACTIVE ? NOW.plus(Duration.ofHours(9)) : null,
                        connected ? before : null,
                        connected ? before : null),
                new FleetLine.Counts(
                        connected ? 412 : null,
                        connected ? 24 : null,
                        state == FleetState.PARTIAL ? 3 : 0,
                        state == FleetState.HELD ? 96 : 0,
                        state == FleetState.HELD ? 1 : 0),
                state.needsAttention() ? before : null);
    }
}
