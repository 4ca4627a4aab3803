package nl.beheerportaal.web.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.school.application.Application;
import nl.beheerportaal.school.application.ApplicationState;
import nl.beheerportaal.school.application.Check;
import nl.beheerportaal.school.application.Checklist;
import nl.beheerportaal.school.application.Findings;
import nl.beheerportaal.school.helpdesk.HelpdeskPerson;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.AppLooks;
import org.jspecify.annotations.Nullable;

/// An application with its checklist, as the helpdesk sees it.
///
/// @param state a word of its key
/// @param by who brought it to that state
/// @param note the reason for that state; empty when there is none
/// @param looked when it was verified last; null: not yet
/// @param open whether anything can still be done
/// @param approvable whether the checklist is in order
/// @param lead whether who looks may decide whose an account is
public record ApplicationView(
        String state,
        Instant since,
        String by,
        String note,
        @Nullable Instant looked,
        boolean open,
        boolean held,
        boolean approvable,
        boolean lead,
        boolean permissionMissing,
        List<Row> rows,
        List<Wished> wishes,
        List<Application.Note> notes) {
    public ApplicationView {
        rows = List.copyOf(rows);
        wishes = List.copyOf(wishes);
        notes = List.copyOf(notes);
    }

    /// One line of the checklist.
    ///
    /// @param app null when it is about the school
    public record Row(Check check, @Nullable AppLook app) {
        /// The key of its sentence.
        public String sentence() {
            return "hd.because." + check.because().name();
        }

        public FleetView.Look look() {
            return switch (check.outcome()) {
                case OK -> FleetView.Look.OK;
                case NOTE, WAITS -> FleetView.Look.BUSY;
                case LEAD, UNKNOWN -> FleetView.Look.WARN;
                case STOPS -> FleetView.Look.GONE;
            };
        }
    }

    /// One app that was applied for.
    ///
    /// @param several the accounts to choose from; empty when there is nothing to choose
    /// @param undecided whether a lead has to say whose the account is
    public record Wished(
            AppLook app,
            String administrator,
            List<AppDirectory.Entry> several,
            boolean undecided) {
        public Wished {
            several = List.copyOf(several);
        }
    }

    static ApplicationView of(Application application, AppLooks looks, HelpdeskPerson who) {
        Checklist checklist = Checklist.of(application);
        ApplicationState state = application.state();
        Findings seen = application.findings();
        boolean open = state instanceof ApplicationState.Open;
        return new ApplicationView(
                state.getClass().getSimpleName(),
                state.since(),
                state.by(),
                note(state),
                seen == null ? null : seen.at(),
                open,
                state instanceof ApplicationState.OnHold,
                open && checklist.approvable(),
                who.lead(),
                seen != null && seen.permission() == Findings.Permission.NOT_GIVEN,
                checklist.checks().stream()
                        .map(check ->
                                new Row(check, check.app() == null ? null : looks.of(check.app())))
                        .toList(),
                application.wishes().stream()
                        .map(wish ->
                                new Wished(
                                        looks.of(wish.app()),
                                        wish.administrator(),
                                        several(seen, wish.app()),
                                        undecided(checklist, wish.app())))
                        .toList(),
                application.notes());
    }

    private static List<AppDirectory.Entry> several(
            @Nullable Findings seen, nl.beheerportaal.core.app.AppId app) {
        return seen != null
                        && seen.account(app).orElse(null)
                                instanceof Findings.Account.Several(_, var entries)
                ? entries
                : List.of();
    }

    private static boolean undecided(Checklist checklist, nl.beheerportaal.core.app.AppId app) {
        return checklist.checks().stream()
                .anyMatch(
                        check -> app.equals(check.app()) && check.outcome() == Check.Outcome.LEAD);
    }

    private static String note(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Open _, ApplicationState.Activated _ -> "";
            case ApplicationState.OnHold hold -> hold.note();
            case ApplicationState.Rejected rejected -> rejected.note();
        };
    }
}
