package nl.basispoortsimulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.basispoortsimulator.world.Slip.Typed;
import org.jspecify.annotations.Nullable;

/// What Taalblobs holds of De Wilgenhoek in the story that the product's designs tell.
final class Story {
    /// How children of the story are typed there, by their name on the roster.
    static final Map<String, Typed> TYPED =
            Map.of(
                    "Zoë ’t Hart", new Typed("Zoe", "’t Hart"),
                    "Amira Yıldız", new Typed("Amira", "Yildiz"),
                    "Daan van der Meer", new Typed("Daan", "v.d. Meer"),
                    "Charlotte Bakker", new Typed("Lotte", "Bakker"),
                    "Finn Jansen", new Typed("Finn", "Janssen"),
                    "Mohamed Aydın", new Typed("Mohammed", "A."),
                    "Lieke vd Heuvel-Bos", new Typed("Lieke", "van den Heuvel"),
                    "Julia Kowalczyk", new Typed("Julia", "K."),
                    "Samuel van den Berg", new Typed("Sem", "vd Berg"),
                    "Esmée Hendriks", new Typed("Esmee", "Hendriks"));

    /// Children who are not there yet; the second Noah de Jong is found by his group.
    static final Set<String> ABSENT =
            Set.of("Ilias Bouzidi", "Jip van Dam", "Adam Haddad", "Elin Sörensen");

    /// Accounts that belong to nobody on the roster: leavers, a child whose name nobody finds, and
    /// a test account.
    static final List<Stranger> STRANGERS =
            List.of(
                    new Stranger(
                            "Nova",
                            "Kuipers",
                            "groep 3",
                            "3",
                            12,
                            Instant.parse("2026-10-20T09:12:00Z")),
                    new Stranger(
                            "Mees",
                            "Postma",
                            "groep 8",
                            "8",
                            188,
                            Instant.parse("2026-07-09T08:40:00Z")),
                    new Stranger(
                            "Jayden",
                            "Tromp",
                            "groep 8",
                            "8",
                            164,
                            Instant.parse("2026-07-03T10:05:00Z")),
                    new Stranger(
                            "Benjamin",
                            "Visser",
                            "Groep 7B",
                            "7",
                            203,
                            Instant.parse("2026-11-12T11:30:00Z")),
                    new Stranger("Test", "Leerling", null, null, 0, null));

    /// Names no other child of any roster gets, folded: those of strangers, and those the story's
    /// children are typed with.
    static final Set<String> RESERVED =
            Stream.concat(
                            STRANGERS.stream().map(each -> each.given() + " " + each.family()),
                            TYPED.values().stream().map(each -> each.given() + " " + each.family()))
                    .map(RosterMaker::fold)
                    .collect(Collectors.toUnmodifiableSet());

    private Story() {}

    record Stranger(
            String given,
            String family,
            @Nullable String group,
            @Nullable String yearGroup,
            int assignments,
            @Nullable Instant lastUsed) {}
}
