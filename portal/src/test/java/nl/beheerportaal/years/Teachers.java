package nl.beheerportaal.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// The staff of a simulated school: people begin, get a last day, and are taken off the list.
final class Teachers {
    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private long nextNumber;

    private static final class Member {
        final long number;
        final Role role;
        @Nullable LocalDate lastDay;

        Member(long number, Role role) {
            this.number = number;
            this.role = role;
        }
    }

    Teachers(Random random, int count, long firstNumber) {
        this.random = random;
        this.nextNumber = firstNumber;
        for (int i = 0; i < count; i++) {
            begin(i == 0 ? Role.ICT_COORDINATOR : Role.TEACHER);
        }
    }

    void begin(Role role) {
        members.add(new Member(nextNumber++, role));
    }

    int count() {
        return members.size();
    }

    /// One of them gets a last day.
    void giveNotice(LocalDate lastDay) {
        Member member = members.get(random.nextInt(members.size()));
        if (member.role != Role.ICT_COORDINATOR) {
            member.lastDay = lastDay;
        }
    }

    /// One of them is taken off the list at once, without a last day.
    void vanish() {
        Member member = members.get(random.nextInt(members.size()));
        if (member.role != Role.ICT_COORDINATOR && members.size() > 4) {
            members.remove(member);
        }
    }

    /// Whose last day is long past leaves the list as well.
    void tidy(LocalDate today) {
        members.removeIf(
                member -> member.lastDay != null && member.lastDay.isBefore(today.minusDays(60)));
    }

    List<StaffMember> staff(LocalDate today) {
        return members.stream()
                .map(member ->
                        new StaffMember(
                                new PersonId(member.number),
                                null,
                                null,
                                PersonName.of("Juf" + member.number % 1000, "", "Hart"),
                                "t" + member.number + "@school.example",
                                member.lastDay,
                                Set.of(member.role),
                                Set.of(),
                                List.of(),
                                List.of()))
                .toList();
    }
}
