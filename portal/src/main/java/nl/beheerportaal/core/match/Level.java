package nl.beheerportaal.core.match;

/// How much alike two given names or two surnames are. The order says which of two readings tells
/// more; what each is worth is in [Weights].
enum Level {
    /// Equal after folding.
    EXACT,
    /// Equal but for an article (*El*, *Al*, *Ben*), or parts in another order.
    REARRANGED,
    /// One of several registered given names, or the first part of a compound one.
    FIRST_PART,
    /// One part of a double surname.
    ONE_PART,
    /// Another spelling of the same sound, or of the same name.
    SPELLING,
    /// One slip in four letters or more.
    ONE_SLIP,
    /// One slip in a shorter name.
    ONE_SLIP_SHORT,
    /// A short form of the other, from the table.
    SHORT_FORM,
    /// The beginning or the end of the other.
    SHORTENED,
    /// Two slips in a long name, or the same consonants.
    NEAR,
    /// The initial typed is the right one.
    INITIAL,
    /// The given name is another, but begins as the call name or the registered initials do: it may
    /// be an official name.
    SAME_INITIAL,
    /// Nothing was typed here.
    ABSENT,
    /// The initial typed is another.
    OTHER_INITIAL,
    /// Another name.
    OTHER;

    /// Whether it speaks for the two being the same.
    boolean speaksFor() {
        return compareTo(SAME_INITIAL) < 0;
    }
}
