package nl.basispoortsimulator.basispoort;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.basispoortsimulator.time.SimulatorClock;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Address;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.jspecify.annotations.Nullable;

/// The objects of the institutions API, in Basispoort's own words (basispoort.md §1.3). Lists are
/// never null; every other part that may be absent is written as null.
final class InstitutionWire {
    private InstitutionWire() {}

    record Overview(
            List<Groep> groepen,
            List<Groep> subgroepen,
            List<Leerling> leerlingen,
            List<Medewerker> medewerkers,
            boolean actief,
            @Nullable Long gefuseerdNaar,
            MetaResult metaResult) {
        static Overview of(School school, MetaResult meta) {
            return new Overview(
                    groups(school.groups()),
                    groups(school.subgroups()),
                    pupils(school.pupils()),
                    staff(school.staff()),
                    school.active(),
                    school.mergedInto(),
                    meta);
        }
    }

    record Groepen(List<Groep> groepen, List<Groep> subgroepen, MetaResult metaResult) {
        static Groepen of(School school, MetaResult meta) {
            return new Groepen(groups(school.groups()), groups(school.subgroups()), meta);
        }
    }

    record Leerlingen(List<Leerling> leerlingen, MetaResult metaResult) {
        static Leerlingen of(List<Pupil> pupils, MetaResult meta) {
            return new Leerlingen(pupils(pupils), meta);
        }
    }

    record Staf(List<Medewerker> medewerkers, MetaResult metaResult) {
        static Staf of(School school, MetaResult meta) {
            return new Staf(staff(school.staff()), meta);
        }
    }

    record Groep(
            @Nullable String lasKey,
            @Nullable String naam,
            @Nullable String jaargroep,
            @Nullable String omschrijving) {
        static Groep of(Group group) {
            return new Groep(group.key(), group.name(), group.yearGroup(), group.description());
        }
    }

    record Leerling(
            long id,
            @Nullable String eckid,
            @Nullable String lasKey,
            Persoonsgegevens persoonsgegevens,
            @Nullable String jaargroep,
            @Nullable String groep,
            List<String> subgroepen) {
        static Leerling of(Pupil pupil) {
            return new Leerling(
                    pupil.id(),
                    pupil.eckId(),
                    pupil.lasKey(),
                    Persoonsgegevens.of(pupil.name()),
                    pupil.yearGroup(),
                    pupil.group(),
                    pupil.subgroups());
        }

        @Override
        public String toString() {
            return "Leerling[" + id + "]";
        }
    }

    record Medewerker(
            long id,
            @Nullable String eckid,
            @Nullable String lasKey,
            Persoonsgegevens persoonsgegevens,
            @Nullable String emailadres,
            @Nullable String einddatum,
            List<String> rollen,
            List<String> groepen,
            List<String> subgroepen) {
        static Medewerker of(StaffMember member) {
            return new Medewerker(
                    member.id(),
                    member.eckId(),
                    member.lasKey(),
                    Persoonsgegevens.of(member.name()),
                    member.email(),
                    member.endDate(),
                    member.roles(),
                    member.groups(),
                    member.subgroups());
        }

        @Override
        public String toString() {
            return "Medewerker[" + id + "]";
        }
    }

    record Persoonsgegevens(
            @Nullable String achternaam,
            @Nullable String voornaam,
            @Nullable String voorvoegsel,
            @Nullable String voorletters) {
        static Persoonsgegevens of(Name name) {
            return new Persoonsgegevens(
                    name.surname(), name.given(), name.prefix(), name.initials());
        }
    }

    /// @param brincode without the branch, unlike in a search; sometimes an empty string
    record Details(
            @Nullable String naam,
            @Nullable String straat,
            @Nullable String huisnummer,
            @Nullable String huisnummertoevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            @Nullable String brincode,
            @Nullable String dependancecode,
            @Nullable String schoolkey,
            @Nullable String instellingRef,
            @Nullable String bestuurscode,
            boolean actief,
            @Nullable Long gefuseerdNaar,
            MetaResult metaResult) {
        static Details of(School school, MetaResult meta) {
            Address address = school.address();
            return new Details(
                    school.name(),
                    address.street(),
                    address.number(),
                    address.addition(),
                    address.postcode(),
                    address.place(),
                    school.brin(),
                    school.branch(),
                    school.schoolKey(),
                    school.ref(),
                    school.board(),
                    school.active(),
                    school.mergedInto(),
                    meta);
        }
    }

    /// A found institution. `brincode` holds the branch too, and `huisnummerToevoeging` has a
    /// capital here.
    record Found(
            long id,
            String naam,
            @Nullable String brincode,
            @Nullable String straat,
            @Nullable String huisnummer,
            @Nullable String huisnummerToevoeging,
            @Nullable String postcode,
            @Nullable String woonplaats,
            @Nullable String telefoonNet,
            @Nullable String telefoonAbon,
            @Nullable String emailadres,
            @Nullable String bestuurscode,
            boolean actief) {
        static Found of(School school) {
            Address address = school.address();
            return new Found(
                    school.id(),
                    school.name(),
                    fullBrin(school),
                    address.street(),
                    address.number(),
                    address.addition(),
                    address.postcode(),
                    address.place(),
                    address.phoneArea(),
                    address.phoneNumber(),
                    school.email(),
                    school.board(),
                    school.active());
        }

        static @Nullable String fullBrin(School school) {
            String brin = school.brin();
            String branch = school.branch();
            return brin == null || brin.isEmpty() ? null : brin + (branch == null ? "00" : branch);
        }
    }

    record Permission(boolean hasSynchronizationPermission) {}

    /// When the data last changed and when the answer was made: RFC 3339 with seconds and zone.
    record MetaResult(String mutationTimestamp, String generationTimestamp) {
        static MetaResult of(Instant mutated, Instant generated) {
            return new MetaResult(rfc3339(mutated), rfc3339(generated));
        }

        private static String rfc3339(Instant instant) {
            return OffsetDateTime.ofInstant(
                            instant.truncatedTo(ChronoUnit.MILLIS), SimulatorClock.ZONE)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
    }

    private static List<Groep> groups(List<Group> groups) {
        return groups.stream().map(Groep::of).toList();
    }

    private static List<Leerling> pupils(List<Pupil> pupils) {
        return pupils.stream().map(Leerling::of).toList();
    }

    private static List<Medewerker> staff(List<StaffMember> staff) {
        return staff.stream().map(Medewerker::of).toList();
    }
}
