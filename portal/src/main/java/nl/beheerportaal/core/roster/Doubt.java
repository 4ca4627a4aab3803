package nl.beheerportaal.core.roster;

import java.time.Instant;

/// Why a whole roster is not believed, however well formed it is (PRODUCT §6.2). A doubt holds
/// everything: nobody is removed for it, and nobody is made. Numbers only; never who.
///
/// What compares with the roster before goes when a person says that the newer one is right; see
/// [#personMayAccept].
public sealed interface Doubt {
    /// For the helpdesk: the name and the numbers, the same in every language.
    default String code() {
        return toString();
    }

    /// Whether a person who knows the school can say that it is right all the same. An answer that
    /// is old or of another school is wrong whoever looks at it.
    default boolean personMayAccept() {
        return switch (this) {
            case Stale _,
                    OlderThanBefore _,
                    OtherSchool _,
                    LastYears _,
                    KeysMixedUp _,
                    MergedWith _ ->
                    false;
            case NoPupils _,
                    NoStaff _,
                    FarFewerPupils _,
                    FarFewerStaff _,
                    GroupsEmptied _,
                    UnknownGroups _,
                    PupilsWithoutGroup _,
                    DuplicatePeople _,
                    StaffEnded _,
                    StaffWithoutRole _,
                    Nameless _,
                    NamesMixedUp _,
                    KindsSwapped _ ->
                    true;
        };
    }

    /// Nobody at all in an active school that had pupils.
    record NoPupils(int before) implements Doubt {}

    record NoStaff(int before) implements Doubt {}

    /// More pupils gone than group 8, a class that moves and a bad year explain together.
    record FarFewerPupils(int before, int now) implements Doubt {}

    record FarFewerStaff(int before, int now) implements Doubt {}

    /// An answer that was made days before it was given.
    record Stale(Instant generated) implements Doubt {}

    /// An answer that was made, of data that were changed, before the last one we believed.
    record OlderThanBefore(Instant generated, Instant before) implements Doubt {}

    /// Nearly nobody is somebody of this school.
    record OtherSchool(int known, int of) implements Doubt {}

    /// Pupils who go down a year.
    record LastYears(int back, int of) implements Doubt {}

    /// Home groups without pupils.
    record GroupsEmptied(int empty, int of) implements Doubt {}

    /// Pupils who point to a group that is not on the list.
    record UnknownGroups(int pupils, int of) implements Doubt {}

    record PupilsWithoutGroup(int pupils, int of) implements Doubt {}

    /// One person under two numbers, or one number for two.
    record DuplicatePeople(int people, int of) implements Doubt {}

    /// Staff who worked here, and whose last day is all at once past.
    record StaffEnded(int ended, int of) implements Doubt {}

    /// Staff who had a role, and have none that we know.
    record StaffWithoutRole(int without, int of) implements Doubt {}

    record Nameless(int people, int of) implements Doubt {}

    /// The same numbers with names that have nothing in common with those of before.
    record NamesMixedUp(int people, int of) implements Doubt {}

    /// ECK iDs of one person that now stand with another, who is still there under the same number.
    record KeysMixedUp(int people, int of) implements Doubt {}

    /// Another school went into this one, and nobody has linked yet who came along. Not for
    /// [Sanity], which looks at one school, to find.
    record MergedWith(Instant since) implements Doubt {}

    /// Pupils who became staff, or staff who became pupils.
    record KindsSwapped(int people, int of) implements Doubt {}
}
