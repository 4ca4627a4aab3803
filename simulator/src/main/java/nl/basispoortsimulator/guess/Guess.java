package nl.basispoortsimulator.guess;

import java.util.List;
import java.util.Locale;

/// One thing nobody outside knows of Basispoort (docs/simulator.md, *Guesses*), and what it may be.
/// The first value is what we think likeliest.
public enum Guess {
    /// Status of a call to another publisher's licence office.
    OTHER_OFFICE("403", "404"),
    /// What `GET instellingen` lists: schools with permission, that are active, or all.
    INSTITUTIONS("permitted", "active", "all"),
    /// Status of a success without content.
    EMPTY_SUCCESS("200", "204"),
    /// Values that are absent: written as null, or left out.
    ABSENT("null", "left-out"),
    /// Time zone of the day of a permission list.
    LIST_ZONE("Europe/Amsterdam", "UTC"),
    /// Whether a permission that was handed back is on the list of those withdrawn.
    HANDED_BACK("revoked", "unlisted"),
    /// Whether `nawsearch` finds by a part, capitals and spaces ignored, or the whole to the
    /// letter.
    SEARCH("loose", "exact"),
    /// Whether a school has a `bestuurscode` and a `schoolkey`.
    SCHOOL_CODES("given", "absent"),
    /// A product in `permissions/grant`: looked for under any method, or under those named with it.
    BULK_PRODUCT("any-method", "named-methods"),
    /// Whether who left every school stays on the lists of the licence office.
    LEAVERS_ON_LISTS("stay", "vanish"),
    /// LAS keys of groups at a new school year.
    NEW_YEAR_GROUP_KEYS("kept", "new"),
    /// Basispoort id of a child who moves to another school.
    MOVING_CHILD_ID("new", "kept"),
    /// Basispoort ids of the people of a school that merges.
    MERGER_IDS("kept", "new"),
    /// The roster of a school that merged into another.
    MERGED_SCHOOL("empty", "full"),
    /// Which clock the times of an assertion follow.
    ASSERTION_CLOCK("real", "simulator"),
    /// Whether the ICT coordinators are mailed when a publisher asks for permission.
    REQUEST_MAIL("none", "coordinators");

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> choices;

    Guess(String... values) {
        this.choices = List.of(values);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> choices() {
        return choices;
    }

    public String likeliest() {
        return choices.getFirst();
    }
}
