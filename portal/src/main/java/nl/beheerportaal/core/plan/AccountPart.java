package nl.beheerportaal.core.plan;

import java.util.Objects;

/// A part of an account that moves as one: an undo takes all of it back, or nothing.
public enum AccountPart {
    /// Active or deactivated.
    STATE,
    NAME,
    /// Our key and the ECK iD.
    KEYS,
    YEAR,
    /// Roles and e-mail address.
    ROLES;

    boolean same(AccountFields one, AccountFields other) {
        return switch (this) {
            case STATE -> one.active() == other.active();
            case NAME ->
                    one.hasNameOf(other) && Objects.equals(one.namePrefix(), other.namePrefix());
            case KEYS ->
                    Objects.equals(one.externalId(), other.externalId()) && one.hasEckIdOf(other);
            case YEAR ->
                    Objects.equals(one.yearGroup(), other.yearGroup())
                            && Objects.equals(one.schoolYear(), other.schoolYear());
            case ROLES ->
                    Objects.equals(one.email(), other.email()) && one.roles().equals(other.roles());
        };
    }
}
