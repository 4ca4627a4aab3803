package nl.beheerportaal.sync.run;

import java.time.Instant;
import nl.beheerportaal.connector.Outcome;
import org.jspecify.annotations.Nullable;

/// How far one step of a run is. A step without a state was never begun.
public sealed interface StepState {
    /// Written before the call leaves. Without a later state nobody knows whether it arrived: look
    /// before a creation is made again.
    ///
    /// @param attempt 1 for the first
    record Intended(int attempt, Variant variant) implements StepState {}

    /// Known not to have been done; to be tried again.
    ///
    /// @param attempt how many were made
    record Postponed(int attempt, Variant variant, Instant notBefore) implements StepState {}

    /// Done, or found already so.
    ///
    /// @param id the app's id of what was created; null for a change
    record Done(@Nullable String id, Variant variant) implements StepState {}

    /// Not done, and not tried again in this run.
    record Failed(Problem problem, String appSaid) implements StepState {}

    /// Which form of a step is tried.
    ///
    /// @param userName index into the step's user names; for a group 1 when its name was taken
    /// @param withoutEmail true after the app said that the address is taken
    record Variant(int userName, boolean withoutEmail) {
        public static final Variant FIRST = new Variant(0, false);

        Variant nextName() {
            return new Variant(userName + 1, withoutEmail);
        }

        Variant bare() {
            return new Variant(userName, true);
        }
    }

    /// Why a step was not done.
    enum Problem {
        /// Every user name the plan had was taken.
        USER_NAME_TAKEN,
        /// Another account or group has the key, the address or the name.
        TAKEN,
        /// No seat left in the licence, also after the planned removals.
        NO_SEATS,
        /// The account or group is no longer in the app.
        GONE,
        /// Somebody keeps changing it at the same time.
        CHANGED_MEANWHILE,
        /// The app refuses it.
        INVALID,
        /// The app keeps failing on this one (5xx), while it answers.
        APP_FAILS,
        /// No answer, however often; it may have been done.
        NO_ANSWER,
        /// A step it needs was not done.
        NEED_FAILED,
        /// Removals only happen when everything before succeeded or was explained.
        REMOVALS_WITHHELD,
        /// The run ended before its turn.
        NOT_REACHED;

        static Problem of(Outcome.Why why) {
            return switch (why) {
                case USER_NAME_TAKEN -> USER_NAME_TAKEN;
                case TAKEN -> TAKEN;
                case NO_SEATS -> NO_SEATS;
                case GONE -> GONE;
                case CHANGED_MEANWHILE -> CHANGED_MEANWHILE;
                case INVALID -> INVALID;
            };
        }

        /// Whether the app itself gave the reason for this one account, so that it says nothing
        /// about the others.
        boolean explained() {
            return switch (this) {
                case USER_NAME_TAKEN,
                        TAKEN,
                        NO_SEATS,
                        GONE,
                        CHANGED_MEANWHILE,
                        INVALID,
                        APP_FAILS,
                        NEED_FAILED ->
                        true;
                case NO_ANSWER, REMOVALS_WITHHELD, NOT_REACHED -> false;
            };
        }
    }

    default boolean settled() {
        return switch (this) {
            case Done _, Failed _ -> true;
            case Intended _, Postponed _ -> false;
        };
    }
}
