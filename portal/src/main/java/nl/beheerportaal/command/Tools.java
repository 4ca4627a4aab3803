package nl.beheerportaal.command;

import java.time.Clock;
import java.util.function.Supplier;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.connector.AppDirectory;
import nl.beheerportaal.connector.RosterSource;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.PauseStore;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.TileRequests;

/// What the operator's commands work with.
public record Tools(Outside outside, Tables tables, AuditLog audit, Clock clock) {
    /// Who is asked.
    public record Outside(RosterSource rosters, AppDirectory directory) {}

    /// What is written.
    ///
    /// @param pauses made when it is used: a class, which cannot stand behind a lazy proxy
    public record Tables(
            Transactions transactions,
            SchoolStore schools,
            ConnectionStore connections,
            TileRequests tiles,
            Supplier<PauseStore> pauses) {}
}
