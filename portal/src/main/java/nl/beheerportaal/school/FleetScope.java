package nl.beheerportaal.school;

import nl.beheerportaal.audit.Actor;

/// The right to see counts and states of all schools, and to find a school by its number; never
/// what is in one.
public final class FleetScope {
    private final Actor actor;

    private FleetScope(Actor actor) {
        this.actor = actor;
    }

    /// For the door: finding the school somebody arrives at.
    static FleetScope forSignIn() {
        return new FleetScope(new Actor.Job("sign-in"));
    }

    public static FleetScope forJob(String job) {
        return new FleetScope(new Actor.Job(job));
    }

    /// For somebody of the helpdesk who signed in.
    public static FleetScope forHelpdesk(Actor.Helpdesk person) {
        return new FleetScope(person);
    }

    public static FleetScope forOperator(String command) {
        return new FleetScope(new Actor.Operator(command));
    }

    public Actor actor() {
        return actor;
    }
}
