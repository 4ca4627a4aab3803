package nl.basispoortsimulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.Slip.Typed;
import org.jspecify.annotations.Nullable;

/// Makes the users of one app account, with user names that are unique there.
final class UserMaker {
    /// The afternoon on which the world stands still; work and sign-ins lie before it.
    static final Instant AS_OF = Instant.parse("2026-11-18T13:32:00Z");

    /// The school year the world stands in began in this year; its oldest accounts are from that
    /// one.
    private static final int THIS_YEAR = 2026;

    private static final int OLDEST = 2021;

    private final Dice dice;
    private final Set<String> userNames = new HashSet<>();

    UserMaker(Dice dice) {
        this.dice = dice;
    }

    AppUser pupil(Typed typed, @Nullable String group, String yearGroup) {
        boolean never = dice.chance(0.03);
        boolean idle = dice.chance(0.08);
        int days = idle ? dice.between(60, 300) : dice.between(0, 32);
        Work work = never ? Work.NONE : new Work(dice.between(1, 230), ago(days));
        return pupil(typed, new Place(group, yearGroup.isEmpty() ? null : yearGroup), work);
    }

    /// A child who left last summer, or a test account.
    AppUser leaver(Typed typed) {
        if (dice.chance(0.1)) {
            Typed test = new Typed("Test", "Account " + dice.between(2, 99));
            return pupil(test, new Place(null, null), Work.NONE);
        }
        Work work = new Work(dice.between(20, 260), ago(dice.between(128, 160)));
        return pupil(typed, new Place("groep 8 2025-2026", "8"), work);
    }

    AppUser stranger(Story.Stranger stranger) {
        return pupil(
                new Typed(stranger.given(), stranger.family()),
                new Place(stranger.group(), stranger.yearGroup()),
                new Work(stranger.assignments(), stranger.lastUsed()));
    }

    AppUser teacher(Typed typed, String userName, @Nullable String email) {
        Work seen = new Work(0, ago(dice.between(0, 50)));
        return user(typed, unique(userName), email, null, seen);
    }

    private AppUser pupil(Typed typed, Place place, Work work) {
        return user(typed, unique(userName(typed)), null, place, work);
    }

    /// @param place null for a teacher
    private AppUser user(
            Typed typed,
            String userName,
            @Nullable String email,
            @Nullable Place place,
            Work work) {
        Instant created = created(place == null ? null : place.yearGroup(), work);
        return new AppUser(
                dice.uuid(),
                userName,
                typed.given(),
                typed.family(),
                (typed.given() + " " + typed.family()).strip(),
                place == null ? "teacher" : "student",
                true,
                email,
                place == null || place.group() == null ? List.of() : List.of(place.group()),
                work.assignments(),
                work.lastUsed(),
                created,
                place == null ? null : place.yearGroup());
    }

    /// In a September when the child was at school already, and before its last use.
    private Instant created(@Nullable String yearGroup, Work work) {
        boolean known = yearGroup != null && yearGroup.matches("[1-8]");
        int atSchool = known ? THIS_YEAR + 1 - Integer.parseInt(yearGroup) : OLDEST;
        int from = Math.max(OLDEST, atSchool);
        Instant made =
                LocalDate.of(
                                dice.between(from, Math.max(from, THIS_YEAR - 1)),
                                9,
                                dice.between(1, 28))
                        .atTime(9, dice.between(0, 59))
                        .toInstant(ZoneOffset.UTC);
        Instant used = work.lastUsed();
        return used != null && used.isBefore(made) ? used.minus(Duration.ofHours(1)) : made;
    }

    private String userName(Typed typed) {
        String folded = RosterMaker.fold(typed.given() + "." + typed.family());
        String name = folded.replaceAll("[^a-z0-9.]", "").replaceAll("\\.+$", "");
        return name.isEmpty() ? "leerling" : name;
    }

    private String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !userNames.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private Instant ago(int days) {
        return AS_OF.minus(Duration.ofDays(days)).minusSeconds(dice.between(0, 20_000));
    }

    /// Where a pupil stands in the app.
    private record Place(@Nullable String group, @Nullable String yearGroup) {}

    private record Work(int assignments, @Nullable Instant lastUsed) {
        static final Work NONE = new Work(0, null);
    }
}
