package nl.basispoortsimulator.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.basispoortsimulator.world.AppAccount.Licence;

/// What a school's account at one app is to be like.
///
/// @param pupils how many pupils of the roster have an account
/// @param strangers how many accounts belong to nobody
/// @param teachers how many teacher accounts, the administrator's among them
/// @param formerTeachers how many of those belong to nobody on the roster
/// @param storied whether the names of the story are typed as the story has them
record AccountSpec(
        long school,
        String app,
        int pupils,
        int strangers,
        int teachers,
        int formerTeachers,
        Licence licence,
        boolean storied) {

    private static final LocalDate YEAR_END = LocalDate.of(2027, 7, 31);

    /// How many in a thousand pupil accounts have each slip.
    static final Map<Slip, Integer> SLIPS_PER_THOUSAND =
            Map.ofEntries(
                    Map.entry(Slip.ACCENTS, 32), Map.entry(Slip.CASE, 8),
                    Map.entry(Slip.PREFIX_SHORT, 20), Map.entry(Slip.PREFIX_DROPPED, 8),
                    Map.entry(Slip.PREFIX_JOINED, 3), Map.entry(Slip.NICKNAME, 8),
                    Map.entry(Slip.ONE_LETTER, 13), Map.entry(Slip.SWAPPED, 5),
                    Map.entry(Slip.INITIAL, 8), Map.entry(Slip.DOUBLE_HALF, 5),
                    Map.entry(Slip.ALL_IN_FIRST, 5), Map.entry(Slip.MOJIBAKE, 5));

    static List<AccountSpec> all() {
        return Stream.concat(wilgenhoek().stream(), others().stream()).toList();
    }

    private static List<AccountSpec> wilgenhoek() {
        return List.of(
                new AccountSpec(
                        SchoolSpecs.WILGENHOEK, "taalblobs", 400, 11, 24, 4, schoolWide(), true),
                new AccountSpec(
                        SchoolSpecs.WILGENHOEK,
                        "rekenblobs",
                        367,
                        8,
                        19,
                        3,
                        // Enough for who stays, not for who comes before others have gone.
                        limited(440, 35),
                        false));
    }

    private static List<AccountSpec> others() {
        return List.of(
                new AccountSpec(
                        SchoolSpecs.ZEVENSPRONG, "taalblobs", 1362, 34, 96, 9, schoolWide(), false),
                new AccountSpec(
                        SchoolSpecs.ZEVENSPRONG,
                        "rekenblobs",
                        1090,
                        21,
                        70,
                        6,
                        schoolWide(),
                        false),
                new AccountSpec(SchoolSpecs.TERP, "taalblobs", 54, 2, 5, 1, limited(60, 10), false),
                new AccountSpec(
                        SchoolSpecs.TERP, "rekenblobs", 47, 1, 4, 0, limited(60, 10), false),
                new AccountSpec(
                        SchoolSpecs.KIEKENDIEF, "taalblobs", 0, 0, 0, 0, schoolWide(), false),
                new AccountSpec(
                        SchoolSpecs.KIEKENDIEF, "rekenblobs", 0, 0, 0, 0, schoolWide(), false),
                new AccountSpec(
                        SchoolSpecs.VUURVLINDER, "taalblobs", 161, 5, 12, 2, schoolWide(), false),
                new AccountSpec(
                        SchoolSpecs.VUURVLINDER,
                        "rekenblobs",
                        150,
                        3,
                        10,
                        1,
                        limited(200, 12),
                        false));
    }

    private static Licence schoolWide() {
        return new Licence(Licence.Kind.SCHOOL, null, null, YEAR_END);
    }

    private static Licence limited(int pupils, int teachers) {
        return new Licence(Licence.Kind.LIMITED, pupils, teachers, YEAR_END);
    }
}
