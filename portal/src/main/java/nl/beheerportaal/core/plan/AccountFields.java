package nl.beheerportaal.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Everything the portal keeps of one account in an app (`scim.md` §4). The user name is not among
/// it: a linked account keeps its own, a new one gets it at creation. Nor is the password, which
/// the portal never sees.
///
/// @param externalId the Basispoort number as text; null only in what the app had before it was
///   linked
/// @param given SCIM `name.givenName`
/// @param family SCIM `name.familyName`, with the prefix
/// @param display SCIM `displayName`
/// @param yearGroup the pupil's own year; null for teachers and when unknown
/// @param schoolYear `2026-2027`, the year that yearGroup belongs to; null for teachers
/// @param namePrefix *voorvoegsel*, for sorting; empty when there is none
/// @param email of teachers only; null when unknown and for every pupil
/// @param roles SCIM role values
public record AccountFields(
        @Nullable String externalId,
        String given,
        String family,
        String display,
        AccountKind kind,
        boolean active,
        @Nullable EckId eckId,
        @Nullable YearGroup yearGroup,
        @Nullable String schoolYear,
        String namePrefix,
        @Nullable String email,
        Set<String> roles) {
    public AccountFields {
        roles = Set.copyOf(roles);
    }

    /// What the app says of this account now.
    public static AccountFields of(Account account) {
        return new AccountFields(
                account.externalId(),
                account.name().given(),
                account.name().family(),
                account.name().display(),
                account.kind(),
                account.active(),
                account.eckId(),
                account.yearGroup(),
                account.schoolYear(),
                account.namePrefix(),
                account.email(),
                account.roles());
    }

    public AccountName name() {
        return new AccountName(given, family, display);
    }

    /// The same account in another state; nothing else of it moves.
    public AccountFields withActive(boolean state) {
        return state == active
                ? this
                : new AccountFields(
                        externalId,
                        given,
                        family,
                        display,
                        kind,
                        state,
                        eckId,
                        yearGroup,
                        schoolYear,
                        namePrefix,
                        email,
                        roles);
    }

    /// The same account without our key.
    AccountFields withoutExternalId() {
        return new AccountFields(
                null,
                given,
                family,
                display,
                kind,
                active,
                eckId,
                yearGroup,
                schoolYear,
                namePrefix,
                email,
                roles);
    }

    /// The same account without e-mail address, for an app in which somebody else has it.
    public AccountFields withoutEmail() {
        return new AccountFields(
                externalId,
                given,
                family,
                display,
                kind,
                active,
                eckId,
                yearGroup,
                schoolYear,
                namePrefix,
                null,
                roles);
    }

    /// The same account with some parts as other fields have them.
    AccountFields with(Map<AccountPart, AccountFields> parts) {
        AccountFields name = parts.getOrDefault(AccountPart.NAME, this);
        AccountFields keys = parts.getOrDefault(AccountPart.KEYS, this);
        AccountFields year = parts.getOrDefault(AccountPart.YEAR, this);
        AccountFields role = parts.getOrDefault(AccountPart.ROLES, this);
        return new AccountFields(
                keys.externalId,
                name.given,
                name.family,
                name.display,
                kind,
                parts.getOrDefault(AccountPart.STATE, this).active,
                keys.eckId,
                year.yearGroup,
                year.schoolYear,
                name.namePrefix,
                role.email,
                role.roles);
    }

    /// What the roster decides of it, in one text; what is left to the app is not among it.
    String wished() {
        String rest =
                kind == AccountKind.TEACHER
                        ? email + "|" + new TreeSet<>(roles)
                        : yearGroup + "|" + schoolYear;
        return List.of(String.valueOf(externalId), given, family, display, namePrefix, rest)
                .toString();
    }

    /// Whether the app already calls this person so: the display name and both parts.
    public boolean hasNameOf(AccountFields other) {
        return given.equals(other.given)
                && family.equals(other.family)
                && display.equals(other.display);
    }

    public boolean hasEckIdOf(AccountFields other) {
        return Objects.equals(eckId, other.eckId);
    }
}
