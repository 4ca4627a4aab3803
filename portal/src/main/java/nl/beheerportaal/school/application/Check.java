package nl.beheerportaal.school.application;

import nl.beheerportaal.core.app.AppId;
import org.jspecify.annotations.Nullable;

/// One line of the checklist.
///
/// @param app null when it is about the school
/// @param text a name or a word that belongs to it; empty for none
/// @param first a number that belongs to it
/// @param second another
public record Check(
        Subject subject,
        @Nullable AppId app,
        Outcome outcome,
        Because because,
        String text,
        int first,
        int second) {
    /// What it looks at.
    public enum Subject {
        SCHOOL,
        PERMISSION,
        COORDINATORS,
        ACCOUNT,
        OWNER,
        ADMINISTRATOR
    }

    /// What comes of it.
    public enum Outcome {
        OK,
        /// Good to know; stops nothing.
        NOTE,
        /// Waits for the school or for an administrator, and goes on by itself.
        WAITS,
        /// A lead has to decide.
        LEAD,
        /// The helpdesk has to do something first.
        STOPS,
        /// Not looked at, or no answer: looked at again by itself.
        UNKNOWN
    }

    /// Why; its words stand in the messages.
    public enum Because {
        NOT_LOOKED,
        NO_ANSWER,
        SCHOOL_FOUND,
        SCHOOL_CLOSED,
        SCHOOL_UNKNOWN,
        PERMISSION_GIVEN,
        PERMISSION_MISSING,
        COORDINATORS_KNOWN,
        COORDINATORS_HIDDEN,
        NOBODY_REACHABLE,
        ACCOUNT_FOUND,
        ACCOUNT_NONE,
        ACCOUNT_SEVERAL,
        CONNECTED_ALREADY,
        CONNECTED_ELSEWHERE,
        OTHER_SCHOOL,
        NAMES_MATCH,
        NAMES_FEW,
        NAMES_NONE,
        NAMES_WAIT,
        LEAD_YES,
        LEAD_NO,
        ADMINISTRATOR_YES,
        ADMINISTRATOR_NO,
        ADMINISTRATOR_ASKED,
        ADMINISTRATOR_NO_ADDRESS,
        ADMINISTRATOR_LATER
    }

    static Check line(Subject subject, Outcome outcome, Because because) {
        return new Check(subject, null, outcome, because, "", 0, 0);
    }

    Check about(AppId which) {
        return new Check(subject, which, outcome, because, text, first, second);
    }

    Check saying(String what) {
        return new Check(subject, app, outcome, because, what, first, second);
    }

    Check counting(int one, int other) {
        return new Check(subject, app, outcome, because, text, one, other);
    }
}
