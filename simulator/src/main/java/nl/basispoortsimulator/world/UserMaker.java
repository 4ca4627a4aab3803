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

    private final Dice dice;
    private final Set<String> userNames = new HashSet<>();

    UserMaker(Dice dice) {
        this.dice = dice;
    }

    AppUser pupil(Typed typed, @Nullable String group, String yearGroup) {
        boolean never = dice.chance(0.03);
        boolean idle = dice.chance(0.08);
        int days = idle ? dice.between(60, 300) : dice.between(0, 32);
        return user(
                typed,
                "student",
                null,
                group,
                never ? 0 : dice.between(1, 230),
                never ? null : ago(days),
                yearGroup.isEmpty() ? null : yearGroup);
    }

    /// A child who left last summer, or earlier.
    AppUser leaver(Typed typed) {
        boolean test = dice.chance(0.1);
        Typed shown = test ? new Typed("Test", "Account " + dice.between(2, 99)) : typed;
        return user(
                shown,
                "student",
                null,
                test ? null : "groep 8 2025-2026",
                test ? 0 : dice.between(20, 260),
                test ? null : ago(dice.between(128, 160)),
                test ? null : "8");
    }

    AppUser stranger(Story.Stranger stranger) {
        return user(
                new Typed(stranger.given(), stranger.family()),
                "student",
                null,
                stranger.group(),
                stranger.assignments(),
                stranger.lastUsed(),
                stranger.yearGroup());
    }

    AppUser teacher(Typed typed, String userName, @Nullable String email) {
        return build(
                typed,
                unique(userName),
                "teacher",
                email,
                List.of(),
                0,
                ago(dice.between(0, 50)),
                null);
    }

    private AppUser user(
            Typed typed,
            String type,
            @Nullable String email,
            @Nullable String group,
            int assignments,
            @Nullable Instant lastUsed,
            @Nullable String yearGroup) {
        List<String> groups = group == null ? List.of() : List.of(group);
        return build(
                typed,
                unique(userName(typed)),
                type,
                email,
                groups,
                assignments,
                lastUsed,
                yearGroup);
    }

    private AppUser build(
            Typed typed,
            String userName,
            String type,
            @Nullable String email,
            List<String> groups,
            int assignments,
            @Nullable Instant lastUsed,
            @Nullable String yearGroup) {
        Instant created =
                LocalDate.of(dice.between(2021, 2025), 9, dice.between(1, 28))
                        .atTime(9, dice.between(0, 59))
                        .toInstant(ZoneOffset.UTC);
        return new AppUser(
                dice.uuid(),
                userName,
                typed.given(),
                typed.family(),
                (typed.given() + " " + typed.family()).strip(),
                type,
                true,
                email,
                groups,
                assignments,
                lastUsed,
                created,
                yearGroup);
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
}
