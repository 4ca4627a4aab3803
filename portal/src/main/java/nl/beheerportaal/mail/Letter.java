package nl.beheerportaal.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a letter tells, as values; its words stand in `messages_mail_*.properties` (design.md §11).
/// Never a pupil's name: numbers and a link.
public sealed interface Letter {
    /// The school can set up its link.
    ///
    /// @param apps names of the apps
    record ConnectionActive(String school, List<String> apps) implements Letter {
        public ConnectionActive {
            apps = List.copyOf(apps);
        }
    }

    /// The roster cannot be true, so nothing happens by itself.
    ///
    /// @param reasons names of the doubts, the first to be told first
    /// @param code for the helpdesk: the doubts with their numbers
    record Doubted(List<String> reasons, String code, URI link) implements Letter {
        public Doubted {
            reasons = List.copyOf(reasons);
        }
    }

    /// A run finished with everything done.
    ///
    /// @param by who confirmed it
    /// @param restorableUntil last day on which it can be undone
    record Done(
            String app,
            String by,
            Instant at,
            Numbers pupils,
            Numbers teachers,
            LocalDate restorableUntil,
            URI link)
            implements Letter {}

    /// How many stayed, came and went.
    record Numbers(int stayed, int fresh, int removed) {}

    /// A run finished, but some accounts or groups were not done.
    ///
    /// @param failed accounts that are not as they should be; 0 when only groups are not
    /// @param total accounts the run was about
    /// @param triesAgain whether the portal tries them again by itself
    record Partial(String app, int failed, int total, boolean triesAgain, URI link)
            implements Letter {}

    /// A run did not finish.
    ///
    /// @param untouched whether it is certain that nothing changed in the app
    /// @param changed how many accounts were done before it ended
    /// @param removed how many of those were removed
    /// @param code for the helpdesk
    record Failed(
            String app,
            Trouble trouble,
            boolean untouched,
            int changed,
            int removed,
            int total,
            String code,
            URI link)
            implements Letter {}

    /// Why a run did not finish, as far as a coordinator needs to know.
    enum Trouble {
        /// Basispoort gave no answer, or a broken one.
        BASISPOORT_AWAY,
        /// The app gave no answer, or a broken one.
        APP_AWAY,
        /// The app refuses the portal.
        APP_REFUSES,
        /// What was confirmed was no longer so when the run began.
        MOVED,
        /// Something stopped the whole plan when both sides were read again.
        STOPPED,
        /// The school no longer shares its data.
        WITHDRAWN,
        /// The licence ended.
        LICENCE_ENDED,
        /// The school closed, or was merged into another.
        SCHOOL_CLOSED
    }

    /// Work of the portal itself waits for a person, because of whom it would remove or make.
    ///
    /// @param pupils who would be removed, and teachers
    /// @param fresh accounts that would be made, when those are too many
    /// @param rekeyed accounts whose owner got another number, when those are too many
    /// @param everything whether all of it waits; false when only the removals do
    record Held(
            String app,
            int pupils,
            int teachers,
            int fresh,
            int rekeyed,
            boolean everything,
            URI link)
            implements Letter {}

    /// In selective mode the roster changed: numbers only, and nothing happened in the app.
    ///
    /// @param moved pupils in the app who are in another group or year
    record Changes(
            String app,
            int fresh,
            int moved,
            int gone,
            int freshTeachers,
            int goneTeachers,
            URI link)
            implements Letter {}

    /// There is no room in the licence for everybody the roster would add.
    ///
    /// @param pupils who got no place, and teachers
    record NoRoom(String app, int pupils, int teachers, URI link) implements Letter {}

    /// The licence for an app is over.
    record LicenceEnded(String app, LocalDate lastDay) implements Letter {}

    /// Basispoort says that the school is closed, or merged into another.
    record SchoolClosed(String app, boolean merged) implements Letter {}

    /// The school switched off the sharing of its roster.
    record Withdrawn(String school) implements Letter {}

    /// In the month before the summer: what happens in it.
    ///
    /// @param from first day on which removals wait
    /// @param until last day
    record Summer(List<String> apps, LocalDate from, LocalDate until) implements Letter {
        public Summer {
            apps = List.copyOf(apps);
        }
    }

    /// The summer is over: how many removals waited.
    record SummerOver(String app, int pupils, int teachers, URI link) implements Letter {}

    /// A wizard nobody finished.
    ///
    /// @param step 1 to 4
    record Unfinished(String app, int step, URI link) implements Letter {}

    /// Somebody of the helpdesk looked along at the school's pages.
    ///
    /// @param by name of who looked
    /// @param helped whether steps of the wizard were prepared too
    record LookedAlong(String by, Instant from, Instant to, String reason, boolean helped)
            implements Letter {}

    /// To the administrators of an account at an app: a school wants it, is that right?
    ///
    /// @param school that applied
    /// @param account what the app calls the account
    /// @param until last day on which the link works
    record AccountAsked(String school, String app, String account, LocalDate until, URI link)
            implements Letter {}

    /// To the administrators named in an application: the school is activated, but no coordinator
    /// can be written to.
    ///
    /// @param apps names of the apps
    record NobodyReachable(String school, List<String> apps) implements Letter {
        public NobodyReachable {
            apps = List.copyOf(apps);
        }
    }

    /// Whether it goes to the administrator of an account, who may not work with the portal.
    default boolean toAdministrator() {
        return switch (this) {
            case AccountAsked _, NobodyReachable _ -> true;
            case ConnectionActive _,
                    Done _,
                    Partial _,
                    Failed _,
                    Held _,
                    Doubted _,
                    Changes _,
                    NoRoom _,
                    LicenceEnded _,
                    SchoolClosed _,
                    Withdrawn _,
                    Unfinished _,
                    Summer _,
                    SummerOver _,
                    LookedAlong _ ->
                    false;
        };
    }

    /// Whether it is a reminder or news, which a recipient may stop; nobody can stop what tells
    /// that something happened, went wrong or waits for a decision.
    default boolean mayBeStopped() {
        return switch (this) {
            case Changes _, Unfinished _, Summer _ -> true;
            case ConnectionActive _,
                    Done _,
                    Partial _,
                    Failed _,
                    Held _,
                    Doubted _,
                    NoRoom _,
                    LicenceEnded _,
                    SchoolClosed _,
                    Withdrawn _,
                    SummerOver _,
                    LookedAlong _,
                    AccountAsked _,
                    NobodyReachable _ ->
                    false;
        };
    }
}
