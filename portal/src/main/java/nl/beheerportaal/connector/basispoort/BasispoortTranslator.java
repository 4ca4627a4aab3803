package nl.beheerportaal.connector.basispoort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.beheerportaal.connector.SchoolDetails;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.Person;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// Basispoort's messages in the words of the core. Pure. What is missing although Basispoort
/// promises it, or cannot be read, is a defect and makes the snapshot incomplete; what is odd but
/// harmless is a note. Whether all of it together can be true is for
/// [nl.beheerportaal.core.roster.Sanity].
public final class BasispoortTranslator {
    private BasispoortTranslator() {}

    /// A snapshot, and what was odd in it (English, our ids only).
    record Translated(
            RosterSnapshot roster, List<String> notes, Map<Unknowns.Kind, Integer> unknown) {}

    /// The staff, and what makes the list unfit to admit anybody by.
    record TranslatedStaff(
            List<StaffMember> staff, List<String> defects, Map<Unknowns.Kind, Integer> unknown) {}

    static Translated roster(SchoolNumber school, BasispoortWire.Overzicht wire, Instant fetched) {
        Findings found = new Findings();
        List<Group> groups = new ArrayList<>();
        groups.addAll(groups(wire.groepen(), GroupType.HOME, found));
        groups.addAll(groups(wire.subgroepen(), GroupType.COMBINED, found));
        List<Pupil> pupils = each(wire.leerlingen(), "leerlingen", found, PersonTranslator::pupil);
        List<StaffMember> staff =
                each(wire.medewerkers(), "medewerkers", found, PersonTranslator::staffMember);
        findStrayGroups(pupils, groups, found);
        if (wire.actief() == null) {
            found.defect("actief is missing");
        }
        PersonTranslator.Stamps stamps = PersonTranslator.stamps(wire.metaResult(), fetched, found);
        RosterSnapshot roster =
                new RosterSnapshot(
                        school,
                        !Boolean.FALSE.equals(wire.actief()),
                        numberOf(wire.gefuseerdNaar()),
                        groups,
                        pupils,
                        staff,
                        stamps.mutated(),
                        stamps.generated(),
                        fetched,
                        found.completeness());
        return new Translated(roster, found.notes(), found.unknown());
    }

    static TranslatedStaff staff(BasispoortWire.Staf wire) {
        Findings found = new Findings();
        List<StaffMember> staff =
                each(wire.medewerkers(), "medewerkers", found, PersonTranslator::staffMember);
        repeated(staff, Person::id)
                .forEach(id -> found.defect("medewerkers: person " + id + " stands twice"));
        return new TranslatedStaff(staff, found.defects(), found.unknown());
    }

    static SchoolDetails details(SchoolNumber school, BasispoortWire.Details wire) {
        String street =
                String.join(
                                " ",
                                text(wire.straat()),
                                text(wire.huisnummer()) + text(wire.huisnummertoevoeging()))
                        .strip();
        return new SchoolDetails(
                school,
                text(wire.naam()),
                street,
                text(wire.postcode()),
                text(wire.woonplaats()),
                text(wire.brincode()),
                text(wire.dependancecode()),
                text(wire.instellingRef()),
                !Boolean.FALSE.equals(wire.actief()),
                numberOf(wire.gefuseerdNaar()));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static List<Group> groups(
            @Nullable List<BasispoortWire.@Nullable Groep> wire, GroupType type, Findings found) {
        String list = type == GroupType.HOME ? "groepen" : "subgroepen";
        List<Group> groups = each(wire, list, found, (group, notes) -> group(group, type, notes));
        repeated(groups, Group::key)
                .forEach(key -> found.defect(list + ": key " + key + " stands twice"));
        return groups;
    }

    /// A group without a key cannot be pointed to: nobody is in it, so nothing is lost.
    private static @Nullable Group group(
            BasispoortWire.Groep wire, GroupType type, Findings found) {
        LasKey key = PersonTranslator.lasKey(wire.lasKey());
        if (key == null) {
            found.note("a group without a key was left out");
            return null;
        }
        return new Group(
                key, type, text(wire.naam()), PersonTranslator.yearGroup(wire.jaargroep(), found));
    }

    /// A pupil may point to a group the list lacks (`basispoort.md` §6): the pupil counts, the
    /// group is noted.
    private static void findStrayGroups(List<Pupil> pupils, List<Group> groups, Findings found) {
        Set<LasKey> known = new HashSet<>(groups.stream().map(Group::key).toList());
        int stray =
                (int)
                        pupils.stream()
                                .map(Pupil::homeGroup)
                                .filter(Objects::nonNull)
                                .filter(key -> !known.contains(key))
                                .count();
        if (stray > 0) {
            found.note(stray + " pupils point to a group that is not on the list");
            found.unknown(Unknowns.Kind.GROUP, stray);
        }
    }

    private static <W, T> List<T> each(
            @Nullable List<@Nullable W> wire,
            String list,
            Findings found,
            Translation<W, T> translation) {
        if (wire == null) {
            found.defect(list + " is missing");
            return List.of();
        }
        List<T> values = new ArrayList<>(wire.size());
        for (W item : wire) {
            T value = item == null ? null : translation.of(item, found);
            if (value != null) {
                values.add(value);
            } else if (item == null) {
                found.defect(list + " holds an empty place");
            }
        }
        return values;
    }

    private static <T, K> Set<K> repeated(Collection<T> values, Function<T, K> key) {
        Set<K> seen = new HashSet<>();
        Set<K> twice = new HashSet<>();
        for (T value : values) {
            if (!seen.add(key.apply(value))) {
                twice.add(key.apply(value));
            }
        }
        return twice;
    }

    private static @Nullable SchoolNumber numberOf(@Nullable Long value) {
        return value == null ? null : new SchoolNumber(value);
    }

    /// Null when the item cannot be kept; why is among the findings then.
    interface Translation<W, T> {
        @Nullable T of(W wire, Findings found);
    }
}
