package nl.beheerportaal.sync.support;

/// What a value of a world is, as far as a disguise must know it.
enum Kind {
    /// Says nothing of anybody: kept.
    PLAIN,
    /// Says too much and decides nothing: left out.
    LEFT_OUT,
    /// Who decided something.
    BY,
    /// Words of a name, of an address, or of a group that may be called after somebody.
    NAME,
    /// A sentence with our ids in it, of which only that it is there matters.
    REMARK,
    SCHOOL,
    PERSON,
    /// The external id of an account: a person's number, or another maker's.
    ACCOUNT_KEY,
    ECK_ID,
    LAS_KEY,
    ACCOUNT,
    APP_GROUP,
    /// The external id of a group, ours or another maker's.
    GROUP_KEY
}
