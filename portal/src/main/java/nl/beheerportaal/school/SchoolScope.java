package nl.beheerportaal.school;

import nl.beheerportaal.audit.Actor;
import nl.beheerportaal.core.roster.SchoolId;

/// The right to see and change one school, held by somebody. Every store method of school data
/// takes one; only sign-in, jobs and commands make them (a rule of the architecture test).
public final class SchoolScope {
    private final SchoolId school;
    private final Actor actor;
    private final boolean readOnly;
    private final boolean confirms;

    private SchoolScope(SchoolId school, Actor actor, boolean readOnly) {
        this(school, actor, readOnly, !readOnly);
    }

    private SchoolScope(SchoolId school, Actor actor, boolean readOnly, boolean confirms) {
        this.school = school;
        this.actor = actor;
        this.readOnly = readOnly;
        this.confirms = confirms;
    }

    /// For somebody who signed in as ICT coordinator of this school.
    ///
    /// @param readOnly admitted on an old staff list: may look, may not change (PRODUCT §6.12)
    static SchoolScope forCoordinator(SchoolId school, Actor.Coordinator actor, boolean readOnly) {
        return new SchoolScope(school, actor, readOnly);
    }

    /// For work that runs without a person.
    public static SchoolScope forJob(SchoolId school, String job) {
        return new SchoolScope(school, new Actor.Job(job), false);
    }

    /// For somebody of the helpdesk who looks along: may look, may not change.
    static SchoolScope forLooking(SchoolId school, Actor.Helpdesk actor) {
        return new SchoolScope(school, actor, true);
    }

    /// For somebody of the helpdesk who helps a school that agreed: may prepare, and never confirm.
    static SchoolScope forHelping(SchoolId school, Actor.Helpdesk actor) {
        return new SchoolScope(school, actor, false, false);
    }

    /// For one act of the helpdesk on a school: activating it, sending a letter again. Made inside
    /// this package's folders only; no page of the helpdesk ever holds one.
    public static SchoolScope forHelpdesk(SchoolId school, Actor.Helpdesk actor) {
        return new SchoolScope(school, actor, false);
    }

    /// For the operator at the command line.
    public static SchoolScope forOperator(SchoolId school, String command) {
        return new SchoolScope(school, new Actor.Operator(command), false);
    }

    public SchoolId school() {
        return school;
    }

    public Actor actor() {
        return actor;
    }

    public boolean readOnly() {
        return readOnly;
    }

    /// Whether a plan may be confirmed, discarded or taken back by this hand: by the school itself
    /// and by work without a person, never by the helpdesk.
    public boolean mayConfirm() {
        return confirms;
    }

    /// Whether what the portal made may be removed when permission, licence or school has ended: by
    /// every coordinator of the school, also on an old staff list (PRODUCT §6.12).
    public boolean mayDepart() {
        return actor instanceof Actor.Coordinator;
    }

    @Override
    public String toString() {
        return "SchoolScope[" + school + " by " + actor.reference() + "]";
    }
}
