package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AppSnapshot;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.core.selection.Selection;

/// Everything a plan is made from. The licence and the administrators come with the app's snapshot.
///
/// @param school the school the connection is for; a roster of another is never believed
/// @param permitted whether the school shares its roster with the publisher now
/// @param links draft or confirmed, as the occasion asks
public record World(
        SchoolNumber school,
        Occasion occasion,
        boolean permitted,
        RosterSnapshot roster,
        AppSnapshot app,
        Links links,
        Decisions decisions,
        Selection selection,
        Ledger ledger,
        Limits limits) {
    public World withSnapshots(RosterSnapshot newRoster, AppSnapshot newApp) {
        return new World(
                school, occasion, permitted, newRoster, newApp, links, decisions, selection, ledger,
                limits);
    }

    /// The world after something was carried out.
    public World withOurs(Links newLinks, Ledger newLedger) {
        return new World(
                school, occasion, permitted, roster, app, newLinks, decisions, selection, newLedger,
                limits);
    }

    public World withOccasion(Occasion other) {
        return new World(
                school, other, permitted, roster, app, links, decisions, selection, ledger, limits);
    }

    public World withSelection(Selection other) {
        return new World(
                school, occasion, permitted, roster, app, links, decisions, other, ledger, limits);
    }

    public World withLimits(Limits other) {
        return new World(
                school, occasion, permitted, roster, app, links, decisions, selection, ledger,
                other);
    }

    public World withPermission(boolean given) {
        return new World(
                school, occasion, given, roster, app, links, decisions, selection, ledger, limits);
    }
}
