package nl.basispoortsimulator.scim;

import java.util.Arrays;
import java.util.Optional;

/// Ways in which real apps get paging wrong (scim.md §4 rule 8).
enum ListQuirk {
    /// As RFC 7644 §3.4.2.4 says.
    NONE("none"),
    /// Any `startIndex` answers the first page, so that a reader who waits for an empty page never
    /// ends.
    FIRST_PAGE_AGAIN("first-page-again"),
    /// Every page holds at most ten, whatever was asked and announced.
    SHORT_PAGES("short-pages"),
    /// Every page repeats the last resource of the one before.
    OVERLAP("overlap"),
    /// Between two pages one resource is lost, as when somebody was deleted meanwhile.
    GAP("gap"),
    /// `totalResults` counts seven that are not there.
    TOTAL_TOO_HIGH("total-too-high"),
    /// `totalResults` counts half of them.
    TOTAL_TOO_LOW("total-too-low");

    private static final int SHORT = 10;
    private static final int PHANTOMS = 7;

    private final String word;

    ListQuirk(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<ListQuirk> of(String word) {
        return Arrays.stream(values()).filter(quirk -> quirk.word.equals(word)).findFirst();
    }

    /// @param startIndex from 1
    long start(long startIndex) {
        return switch (this) {
            case FIRST_PAGE_AGAIN -> 1;
            case OVERLAP -> Math.max(1, startIndex - 1);
            case GAP -> startIndex > 1 ? startIndex + 1 : startIndex;
            case NONE, SHORT_PAGES, TOTAL_TOO_HIGH, TOTAL_TOO_LOW -> startIndex;
        };
    }

    int count(int count) {
        return this == SHORT_PAGES ? Math.min(SHORT, count) : count;
    }

    long total(long total) {
        return switch (this) {
            case TOTAL_TOO_HIGH -> total + PHANTOMS;
            case TOTAL_TOO_LOW -> total / 2;
            case NONE, FIRST_PAGE_AGAIN, SHORT_PAGES, OVERLAP, GAP -> total;
        };
    }
}
