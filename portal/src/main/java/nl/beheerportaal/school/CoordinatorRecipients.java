package nl.beheerportaal.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.mail.Language;
import nl.beheerportaal.mail.Recipient;

/// The coordinators of a school that can be written to, as the last complete staff list has them,
/// each in the language they chose.
public final class CoordinatorRecipients {
    private final StaffStore lists;
    private final CoordinatorStore chosen;

    public CoordinatorRecipients(StaffStore lists, CoordinatorStore chosen) {
        this.lists = lists;
        this.chosen = chosen;
    }

    /// Called inside a transaction of the school; empty when there is nobody to write to.
    public List<Recipient> of(SchoolScope scope, LocalDate today) {
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
