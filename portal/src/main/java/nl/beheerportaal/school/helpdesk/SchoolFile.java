package nl.beheerportaal.school.helpdesk;

import java.time.Instant;
import java.util.List;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.app.Licence;
import nl.beheerportaal.mail.MailLog;
import nl.beheerportaal.school.School;
import nl.beheerportaal.school.SourceNotes;
import org.jspecify.annotations.Nullable;

/// What the helpdesk sees of one school: states, times and counts. No pupil and no coordinator is
/// named in it.
///
/// @param accounts what each connection is
/// @param doubted why Basispoort's newest roster is not believed; null when it is
/// @param log what happened, newest first
public record SchoolFile(
        School school,
        List<Account> accounts,
        SourceNotes.@Nullable Doubted doubted,
        List<MailLog.Entry> mail,
        List<Line> log) {
    public SchoolFile {
        accounts = List.copyOf(accounts);
        mail = List.copyOf(mail);
        log = List.copyOf(log);
    }

    /// One connection.
    public record Account(AppId app, String name, Licence licence, Instant activated) {}

    /// Something on record, without the names.
    ///
    /// @param app null when it is about the school
    public record Line(Instant at, By by, AuditAction action, @Nullable AppId app) {}

    /// What kind of actor it was.
    public enum By {
        COORDINATOR,
        HELPDESK,
        OPERATOR,
        PORTAL
    }
}
