package nl.beheerportaal.core.match;

/// One way to read what was typed in an app's name fields.
///
/// @param bits what the reading itself costs: nothing as typed, more the stranger it is
record Reading(Word given, Surname surname, Form form, double bits) {
    /// What was read where.
    enum Form {
        /// Given name and surname each in their own field.
        AS_TYPED,
        /// The two fields changed places.
        SWAPPED,
        /// Both in one field.
        ONE_FIELD,
        /// `Surname, given name` in one field.
        COMMA,
        /// Both in one field, surname first and no comma.
        SURNAME_FIRST,
        /// Only a given name.
        GIVEN_ONLY,
        /// Only a surname.
        SURNAME_ONLY
    }
}
