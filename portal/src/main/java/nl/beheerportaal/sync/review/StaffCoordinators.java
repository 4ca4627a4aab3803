package nl.beheerportaal.sync.review;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.CoordinatorStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.StaffStore;
import nl.beheerportaal.sync.draft.Matching;

/// The coordinators as the last complete staff list has them, each in the language they chose.
public final class StaffCoordinators implements Coordinators {
    private final StaffStore lists;
    private final CoordinatorStore chosen;
    private final InstantSource clock;

    public StaffCoordinators(StaffStore lists, CoordinatorStore chosen, InstantSource clock) {
        this.lists = lists;
        this.chosen = chosen;
        this.clock = clock;
    }

    @Override
    public List<Recipient> of(SchoolScope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Matching.SCHOOL_TIME);
        Map<PersonId, Language> languages = chosen.languages(scope);
        return lists.last(scope).stream()
                .flatMap(list -> list.staff().stream())
                .filter(member -> member.isCoordinatorOn(today))
                .flatMap(member -> recipient(member, languages))
                .toList();
    }

    private static Stream<Recipient> recipient(
            StaffMember member, Map<PersonId, Language> languages) {
        String address = member.email();
        return address == null || address.isBlank()
                ? Stream.empty()
                : Stream.of(
                        new Recipient(
                                member.id(),
                                member.name().display(),
                                address.strip(),
                                languages.getOrDefault(member.id(), Language.NL)));
    }
}
