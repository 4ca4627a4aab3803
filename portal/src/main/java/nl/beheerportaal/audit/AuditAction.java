package nl.beheerportaal.audit;

/// What happened. The names stand in the chain, so none is ever renamed; new ones may be added.
public enum AuditAction {
    SCHOOL_ADDED,
    CONNECTION_MADE,
    PERMISSION_GIVEN,
    PERMISSION_WITHDRAWN,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    /// Somebody who was in had to leave: no longer ICT coordinator, or no longer known to be.
    SESSION_ENDED,
    /// A coordinator changed something in a wizard: a link, a decision, a selection.
    DECIDED,
    /// A run was made of a sealed plan.
    RUN_CREATED,
    /// The sealed facts still held; what was confirmed is in force from here on.
    RUN_BEGUN,
    STEP_DONE,
    STEP_FAILED,
    RUN_ENDED,
    /// Somebody changed or removed in the app what is the portal's, seen by a plan without a
    /// person.
    DRIFT_SEEN,
    /// A plan without a person needs one.
    PLAN_HELD,
    /// A coordinator discarded a held plan, or its removals.
    PLAN_DISCARDED,
    /// A coordinator approved a held plan.
    PLAN_APPROVED,
    /// A helpdesk lead lowered the brake of a connection, for one run.
    BRAKE_LOWERED,
    /// A coordinator said that a doubted roster is right.
    ROSTER_ACCEPTED,
    /// An account the portal had removed was erased in the app, its time being over.
    ACCOUNT_ERASED,
    /// An account was erased before its time, because a parent or the school asked for it.
    ERASED_ON_REQUEST,
    /// A person who is gone was erased from everything the portal keeps, on request.
    PERSON_ERASED,
    /// An account the portal had removed turned out to be active again: it is not erased.
    ACCOUNT_SPARED,
    /// The publisher put the runs of the school off.
    RUNS_PAUSED,
    /// They go on.
    RUNS_RESUMED,
    DOWNLOADED,
    /// A run was taken out without names, for a developer to plan it again.
    RUN_EXPORTED,
    /// Tiles in Basispoort were given and taken away, to follow who is in an app or coordinator.
    TILES_CHANGED,
    /// The school was asked, through Basispoort, for its permission.
    PERMISSION_ASKED,
    /// A school applied, by itself or through the helpdesk.
    APPLICATION_RECEIVED,
    /// The helpdesk changed what was applied for, put it on hold or took it up again.
    APPLICATION_CHANGED,
    APPLICATION_REJECTED,
    APPLICATION_APPROVED,
    /// An administrator of an app account said whether the school may have it.
    ACCOUNT_CONFIRMED,
    /// A lead decided whose an account is.
    OWNER_DECIDED,
    /// The helpdesk had a letter sent again.
    LETTER_SENT_AGAIN,
    /// Somebody of the helpdesk began to look along.
    LOOKED_ALONG,
    /// And stopped, or the hour was over.
    LOOKED_ALONG_ENDED,
    /// The helpdesk asked whether it may help with linking.
    HELP_OFFERED,
    /// Somebody of the school agreed, or did not.
    HELP_AGREED,
    HELP_REFUSED,
    /// The names of a person were erased from the table beside the chain.
    NAMES_ERASED
}
