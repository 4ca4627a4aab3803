package nl.beheerportaal.connector.basispoort;

import static nl.beheerportaal.connector.basispoort.BasispoortTranslator.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.Role;
import nl.beheerportaal.core.roster.StaffMember;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Pupils, staff and their parts, from Basispoort's spelling to ours. Pure.
final class PersonTranslator {
    /// The year codes of EDEXML (`basispoort.md` §3).
    private static final Set<String> YEARS =
            Set.of(
                    "B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14",
                    "15", "16", "S", "V", "C", "N", "H");

    private PersonTranslator() {}

    /// When the data last changed and when the answer was made.
    record Stamps(Instant mutated, Instant generated) {}

    static @Nullable Pupil pupil(BasispoortWire.Leerling wire, Findings found) {
        Long id = wire.id();
        if (id == null) {
            found.defect("leerlingen: somebody has no id");
            return null;
        }
        return new Pupil(
                new PersonId(id),
                eckId(wire.eckid()),
                lasKey(wire.lasKey()),
                name(wire.persoonsgegevens(), id, found),
                yearGroup(wire.jaargroep(), found),
                lasKey(wire.groep()),
                keys(wire.subgroepen()));
    }

    static @Nullable StaffMember staffMember(BasispoortWire.Medewerker wire, Findings found) {
        Long id = wire.id();
        if (id == null) {
            found.defect("medewerkers: somebody has no id");
            return null;
        }
        Set<Role> roles = new HashSet<>();
        Set<String> unknownRoles = new HashSet<>();
        for (String rol : present(wire.rollen())) {
            Role role = role(rol);
            if (role != null) {
                roles.add(role);
            } else {
                unknownRoles.add(rol);
                found.note("person " + id + " has a role we do not know");
                found.unknown(Unknowns.Kind.ROLE);
            }
        }
        String email = text(wire.emailadres());
        return new StaffMember(
                new PersonId(id),
                eckId(wire.eckid()),
                lasKey(wire.lasKey()),
                name(wire.persoonsgegevens(), id, found),
                email.isEmpty() ? null : email,
                date(wire.einddatum(), id, found),
                roles,
                unknownRoles,
                keys(wire.groepen()),
                keys(wire.subgroepen()));
    }

    static Stamps stamps(
            BasispoortWire.@Nullable MetaResult wire, Instant fetched, Findings found) {
        if (wire == null) {
            found.defect("metaResult is missing");
            return new Stamps(fetched, fetched);
        }
        return new Stamps(
                instant(wire.mutationTimestamp(), "mutationTimestamp", fetched, found),
                instant(wire.generationTimestamp(), "generationTimestamp", fetched, found));
    }

    static @Nullable LasKey lasKey(@Nullable String value) {
        return value == null || value.isBlank() ? null : new LasKey(value);
    }

    /// Any code is kept; one that EDEXML does not have is counted.
    static @Nullable YearGroup yearGroup(@Nullable String value, Findings found) {
        if (value == null || value.isBlank()) {
            return null;
        }
        YearGroup year = new YearGroup(value);
        if (!YEARS.contains(year.code())) {
            found.unknown(Unknowns.Kind.YEAR_GROUP);
        }
        return year;
    }

    private static @Nullable EckId eckId(@Nullable String value) {
        return value == null || value.isBlank() ? null : new EckId(value);
    }

    private static PersonName name(
            BasispoortWire.@Nullable Persoonsgegevens wire, long id, Findings found) {
        if (wire == null) {
            found.defect("person " + id + " has no persoonsgegevens");
            return PersonName.of("", "", "");
        }
        return new PersonName(
                text(wire.voornaam()),
                text(wire.voorvoegsel()),
                text(wire.achternaam()),
                text(wire.voorletters()));
    }

    private static List<LasKey> keys(@Nullable List<@Nullable String> wire) {
        return present(wire).stream().distinct().map(LasKey::new).toList();
    }

    /// The texts that say something; a missing list is an empty one.
    private static List<String> present(@Nullable List<@Nullable String> wire) {
        return wire == null
                ? List.of()
                : wire.stream().filter(Objects::nonNull).filter(value -> !value.isBlank()).toList();
    }

    private static @Nullable Role role(String rol) {
        return switch (rol) {
            case "Leerkracht" -> Role.TEACHER;
            case "ICTCoordinator" -> Role.ICT_COORDINATOR;
            case "IBRTer" -> Role.IB_RT;
            case "Stagiair" -> Role.TRAINEE;
            case "Inval" -> Role.SUBSTITUTE;
            default -> null;
        };
    }

    /// An end date that cannot be read makes the answer incomplete: it decides who may sign in. A
    /// date with a time behind it is read as the date.
    private static @Nullable LocalDate date(@Nullable String value, long id, Findings found) {
        String date = text(value);
        if (date.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(
                    date.length() > 10 && date.charAt(10) == 'T' ? date.substring(0, 10) : date);
        } catch (DateTimeException e) {
            found.defect("person " + id + " has an einddatum that is no date");
            found.unknown(Unknowns.Kind.TIME);
            return null;
        }
    }

    private static Instant instant(
            @Nullable String value, String field, Instant fetched, Findings found) {
        try {
            return OffsetDateTime.parse(text(value)).toInstant();
        } catch (DateTimeException e) {
            found.defect(field + " is missing or no date-time");
            if (value != null) {
                found.unknown(Unknowns.Kind.TIME);
            }
            return fetched;
        }
    }
}
