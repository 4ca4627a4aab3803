package nl.basispoortsimulator.world;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An institution at Basispoort with its whole roster. A value: an edit makes another one.
///
/// @param id Basispoort's id of the institution
/// @param ref the `instellingRef`, a UUID
/// @param branch two-digit branch code, `00` for the main one
/// @param mergedInto id of the surviving institution, null unless merged
/// @param groups home groups; `key` is the lasKey
/// @param subgroups groups across home groups
public record School(
        long id,
        String ref,
        String name,
        Address address,
        @Nullable String brin,
        @Nullable String branch,
        @Nullable String schoolKey,
        @Nullable String board,
        @Nullable String email,
        boolean active,
        @Nullable Long mergedInto,
        List<Group> groups,
        List<Group> subgroups,
        List<Pupil> pupils,
        List<StaffMember> staff) {

    /// Where the school is; parts may be missing.
    public record Address(
            @Nullable String street,
            @Nullable String number,
            @Nullable String addition,
            @Nullable String postcode,
            @Nullable String place,
            @Nullable String phoneArea,
            @Nullable String phoneNumber) {}

    /// A group, known within the school by its LAS key only.
    public record Group(
            @Nullable String key,
            @Nullable String name,
            @Nullable String yearGroup,
            @Nullable String description) {}

    /// A person's name as the school's administration has it; every part may be missing.
    public record Name(
            @Nullable String given,
            @Nullable String prefix,
            @Nullable String surname,
            @Nullable String initials) {
        /// Given name, prefix and surname with single spaces.
        public String full() {
            return String.join(
                            " ",
                            Arrays.asList(given, prefix, surname).stream()
                                    .filter(part -> part != null && !part.isBlank())
                                    .toList())
                    .strip();
        }

        /// Prefix and surname.
        public String family() {
            return new Name(null, prefix, surname, null).full();
        }
    }

    /// A child on the roster.
    ///
    /// @param group LAS key of the home group
    public record Pupil(
            long id,
            @Nullable String eckId,
            @Nullable String lasKey,
            Name name,
            @Nullable String yearGroup,
            @Nullable String group,
            List<String> subgroups) {
        public Pupil {
            subgroups = List.copyOf(subgroups);
        }

        public Pupil withName(Name changed) {
            return new Pupil(id, eckId, lasKey, changed, yearGroup, group, subgroups);
        }

        public Pupil withGroup(@Nullable String newGroup, @Nullable String newYearGroup) {
            return new Pupil(id, eckId, lasKey, name, newYearGroup, newGroup, subgroups);
        }

        public Pupil withKeys(long newId, @Nullable String newEckId, @Nullable String newLasKey) {
            return new Pupil(newId, newEckId, newLasKey, name, yearGroup, group, subgroups);
        }

        public Pupil withSubgroups(List<String> changed) {
            return new Pupil(id, eckId, lasKey, name, yearGroup, group, changed);
        }

        @Override
        public String toString() {
            return "Pupil[" + id + "]";
        }
    }

    /// Someone employed.
    ///
    /// @param endDate `yyyy-MM-dd`, null while employed
    /// @param roles Basispoort's role words, `Leerkracht` and so on, sometimes an unknown one
    public record StaffMember(
            long id,
            @Nullable String eckId,
            @Nullable String lasKey,
            Name name,
            @Nullable String email,
            @Nullable String endDate,
            List<String> roles,
            List<String> groups,
            List<String> subgroups) {
        public StaffMember {
            roles = List.copyOf(roles);
            groups = List.copyOf(groups);
            subgroups = List.copyOf(subgroups);
        }

        public StaffMember withRoles(List<String> changed) {
            return new StaffMember(
                    id, eckId, lasKey, name, email, endDate, changed, groups, subgroups);
        }

        public StaffMember withEndDate(@Nullable String changed) {
            return new StaffMember(
                    id, eckId, lasKey, name, email, changed, roles, groups, subgroups);
        }

        public StaffMember withGroups(List<String> changed, List<String> changedSubgroups) {
            return new StaffMember(
                    id, eckId, lasKey, name, email, endDate, roles, changed, changedSubgroups);
        }

        public StaffMember withKeys(long newId, @Nullable String newLasKey) {
            return new StaffMember(
                    newId, eckId, newLasKey, name, email, endDate, roles, groups, subgroups);
        }

        public boolean coordinator() {
            return roles.contains("ICTCoordinator");
        }

        @Override
        public String toString() {
            return "StaffMember[" + id + "]";
        }
    }

    public School {
        groups = List.copyOf(groups);
        subgroups = List.copyOf(subgroups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
    }

    public School withPupils(List<Pupil> changed) {
        return withRoster(groups, subgroups, changed, staff);
    }

    public School withStaff(List<StaffMember> changed) {
        return withRoster(groups, subgroups, pupils, changed);
    }

    public School withRoster(
            List<Group> newGroups,
            List<Group> newSubgroups,
            List<Pupil> newPupils,
            List<StaffMember> newStaff) {
        return new School(
                id,
                ref,
                name,
                address,
                brin,
                branch,
                schoolKey,
                board,
                email,
                active,
                mergedInto,
                newGroups,
                newSubgroups,
                newPupils,
                newStaff);
    }

    /// Without its school key and its board's code.
    public School withoutCodes() {
        return new School(
                id,
                ref,
                name,
                address,
                brin,
                branch,
                null,
                null,
                email,
                active,
                mergedInto,
                groups,
                subgroups,
                pupils,
                staff);
    }

    public School withState(boolean nowActive, @Nullable Long nowMergedInto) {
        return new School(
                id,
                ref,
                name,
                address,
                brin,
                branch,
                schoolKey,
                board,
                email,
                nowActive,
                nowMergedInto,
                groups,
                subgroups,
                pupils,
                staff);
    }

    /// This school with one pupil changed; unchanged when there is no such pupil.
    public School changing(long pupil, UnaryOperator<Pupil> change) {
        return withPupils(
                pupils.stream()
                        .map(each -> each.id() == pupil ? change.apply(each) : each)
                        .toList());
    }

    public Optional<Pupil> pupil(long person) {
        return pupils.stream().filter(pupil -> pupil.id() == person).findFirst();
    }

    public Optional<StaffMember> staffMember(long person) {
        return staff.stream().filter(member -> member.id() == person).findFirst();
    }

    public Optional<Group> group(@Nullable String key) {
        return groups.stream().filter(group -> key != null && key.equals(group.key())).findFirst();
    }
}
