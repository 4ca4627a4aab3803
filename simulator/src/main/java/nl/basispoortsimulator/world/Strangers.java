package nl.basispoortsimulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Accounts of the story that belong to nobody on the roster: leavers, a child whose name nobody
/// finds, and a test account.
final class Strangers {
    static final List<Stranger> WILGENHOEK =
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

    /// Names that no child of any roster gets, folded.
    static final Set<String> RESERVED =
            WILGENHOEK.stream()
                    .map(each -> RosterMaker.fold(each.given() + " " + each.family()))
                    .collect(Collectors.toUnmodifiableSet());

    private Strangers() {}

    record Stranger(
            String given,
            String family,
            @Nullable String group,
            @Nullable String yearGroup,
            int assignments,
            @Nullable Instant lastUsed) {}
}
