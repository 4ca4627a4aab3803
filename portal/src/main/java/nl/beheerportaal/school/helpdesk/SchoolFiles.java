package nl.beheerportaal.school.helpdesk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.beheerportaal.audit.AuditAction;
import nl.beheerportaal.audit.AuditEntry;
import nl.beheerportaal.audit.AuditEvent;
import nl.beheerportaal.audit.AuditLog;
import nl.beheerportaal.audit.AuditTrail;
import nl.beheerportaal.audit.Facts;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.mail.MailLog;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.ConnectionStore;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;
import nl.beheerportaal.school.SourceNotes;

/// Reads what the helpdesk may see of one school, and has a letter sent again. The scope of the
/// school stays in here.
public final class SchoolFiles {
    private static final int LETTERS = 30;
    private static final int LINES = 30;

    private final Transactions transactions;
    private final Stores stores;
    private final Books books;
    private final Clock clock;

    /// What is read.
    public record Stores(
            SchoolStore schools, ConnectionStore connections, SourceNotes notes, MailLog mail) {}

    /// The record: what happened, and where to add to it.
    public record Books(AuditTrail trail, AuditLog log) {}

    public SchoolFiles(Transactions transactions, Stores stores, Books books, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.books = books;
        this.clock = clock;
    }

    /// Nothing when the portal does not know the school.
    public Optional<SchoolFile> read(HelpdeskPerson person, SchoolNumber number) {
        return scope(person, number)
                .map(scope -> transactions.forSchool(scope.school().value(), () -> file(scope)));
    }

    /// @return false when the school has no such letter
    public boolean sendAgain(HelpdeskPerson person, SchoolNumber number, UUID letter) {
        Optional<SchoolScope> scope = scope(person, number);
        return scope.isPresent()
                && transactions.forSchool(
                        scope.get().school().value(), () -> again(scope.get(), letter));
    }

    private boolean again(SchoolScope scope, UUID letter) {
        boolean known = stores.mail().again(scope.school().value(), letter, clock.instant());
        if (known) {
            AuditEvent event =
                    AuditEvent.of(
                            scope.actor(),
                            AuditAction.LETTER_SENT_AGAIN,
                            null,
                            Facts.none().id("letter", letter));
            books.log().append(scope.school(), List.of(event), clock.instant());
        }
        return known;
    }

    private SchoolFile file(SchoolScope scope) {
        return new SchoolFile(
                stores.schools().get(scope),
                stores.connections().all(scope).stream()
                        .map(connection ->
                                new SchoolFile.Account(
                                        connection.app(),
                                        connection.accountName(),
                                        connection.licence(),
                                        connection.activated()))
                        .toList(),
                stores.notes().doubted(scope).orElse(null),
                stores.mail().newest(scope.school().value(), LETTERS),
                books.trail().before(scope.school(), AuditTrail.NEWEST, LINES).stream()
                        .map(SchoolFiles::line)
                        .toList());
    }

    private static SchoolFile.Line line(AuditEntry entry) {
        SchoolFile.By by =
                switch (entry.by()) {
                    case AuditEntry.By.Person _ -> SchoolFile.By.COORDINATOR;
                    case AuditEntry.By.Helpdesk _ -> SchoolFile.By.HELPDESK;
                    case AuditEntry.By.Operator _ -> SchoolFile.By.OPERATOR;
                    case AuditEntry.By.Job _ -> SchoolFile.By.PORTAL;
                };
        return new SchoolFile.Line(entry.happened(), by, entry.action(), entry.app());
    }

    private Optional<SchoolScope> scope(HelpdeskPerson person, SchoolNumber number) {
        return transactions
                .forFleet(() -> stores.schools().find(person.fleet(), number))
                .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
    }
}
