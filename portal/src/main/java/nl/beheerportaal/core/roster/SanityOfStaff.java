package nl.beheerportaal.core.roster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a school still has people who work there.
final class SanityOfStaff {
    private final RosterSnapshot now;
    private final @Nullable RosterSnapshot before;
    private final Measures measures;
    private final LocalDate today;

    SanityOfStaff(
            RosterSnapshot now,
            @Nullable RosterSnapshot before,
            LocalDate today,
            Measures measures) {
        this.measures = measures;
        this.now = now;
        this.before = before;
        this.today = today;
    }

    void add(List<Doubt> doubts) {
        if (before == null) {
            if (!now.staff().isEmpty() && !now.pupils().isEmpty() && working() == 0) {
                doubts.add(new Doubt.StaffEnded(now.staff().size(), now.staff().size()));
            }
        } else if (now.staff().isEmpty() && !before.staff().isEmpty()) {
            doubts.add(new Doubt.NoStaff(before.staff().size()));
        } else if (!now.staff().isEmpty()) {
            beside(doubts, before);
        }
    }

    private void beside(List<Doubt> doubts, RosterSnapshot older) {
        int were = older.staff().size();
        int are = now.staffById().size();
        if (measures.fewerStaff().exceeds(were - are, were)) {
            doubts.add(new Doubt.FarFewerStaff(were, are));
        }
        LocalDate then = LocalDate.ofInstant(older.fetched(), ZoneOffset.UTC);
        List<StaffMember> worked =
                older.staff().stream().filter(member -> member.worksOn(then)).toList();
        ended(doubts, worked);
        withoutRole(doubts, worked);
    }

    private void ended(List<Doubt> doubts, List<StaffMember> worked) {
        Map<PersonId, StaffMember> here = now.staffById();
        int ended =
                (int)
                        worked.stream()
                                .map(member -> here.get(member.id()))
                                .filter(member -> member != null && !member.worksOn(today))
                                .count();
        boolean nobody = working() == 0 && !worked.isEmpty();
        if (nobody || measures.endedStaff().exceeds(ended, worked.size())) {
            doubts.add(new Doubt.StaffEnded(nobody ? now.staff().size() : ended, worked.size()));
        }
    }

    private void withoutRole(List<Doubt> doubts, List<StaffMember> worked) {
        Map<PersonId, StaffMember> here = now.staffById();
        List<StaffMember> had =
                worked.stream()
                        .filter(member ->
                                !member.roles().isEmpty() && here.containsKey(member.id()))
                        .toList();
        int without =
                (int)
                        had.stream()
                                .map(member -> here.get(member.id()))
                                .filter(member -> member != null && member.roles().isEmpty())
                                .count();
        boolean all = without > 0 && without == had.size();
        if (all || measures.staffWithoutRole().exceeds(without, had.size())) {
            doubts.add(new Doubt.StaffWithoutRole(without, had.size()));
        }
    }

    private int working() {
        return (int) now.staff().stream().filter(member -> member.worksOn(today)).count();
    }
}
