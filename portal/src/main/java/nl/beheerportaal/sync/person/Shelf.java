package nl.beheerportaal.sync.person;

import java.util.List;

/// Where values with people in them lie encrypted at a school: one for each such column.
enum Shelf {
    SNAPSHOT("snapshot", List.of("side"), "content", Erased.MUST_BE_GONE),
    STAFF_LIST("staff_list", List.of(), "content", Erased.TAKEN_OUT),
    LEDGER("ledger", List.of("app"), "content", Erased.MUST_BE_GONE),
    CONFIRMED("confirmed", List.of("app"), "content", Erased.WITHOUT_NAMES),
    PENDING("pending", List.of("app"), "content", Erased.WITHOUT_NAMES),
    DRAFT("draft", List.of("app", "occasion"), "content", Erased.WITHOUT_NAMES),
    PROPOSAL("proposal", List.of("app", "occasion"), "content", Erased.WHOLE),
    REPLACED("replaced", List.of("run_id"), "content", Erased.WITHOUT_NAMES),
    RUN("run", List.of("run_id"), "plan", Erased.WITHOUT_NAMES),
    RUN_QUESTION("run_question", List.of("run_id"), "content", Erased.WHOLE);

    /// What becomes of a value that holds the person, when the person is erased.
    enum Erased {
        /// Nothing is erased while the person is there: tonight it would be back.
        MUST_BE_GONE,
        /// The person is taken out of a list.
        TAKEN_OUT,
        /// Names and keys are struck; what happened, and to which number, stays.
        WITHOUT_NAMES,
        /// The value goes: it can be made again, or is for support only.
        WHOLE
    }

    final String table;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    final List<String> keys;

    final String column;
    final Erased erased;

    Shelf(String table, List<String> keys, String column, Erased erased) {
        this.table = table;
        this.keys = keys;
        this.column = column;
        this.erased = erased;
    }
}
