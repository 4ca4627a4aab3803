package nl.beheerportaal.school.helpdesk;

import java.util.Optional;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.platform.Transactions;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SchoolStore;

/// Lets a lead of the helpdesk, and nobody else, into a school to decide something there.
public final class LeadDoor {
    private final Transactions transactions;
    private final SchoolStore schools;

    public LeadDoor(Transactions transactions, SchoolStore schools) {
        this.transactions = transactions;
        this.schools = schools;
    }

    /// @return nothing for a school that is not known
    /// @throws IllegalStateException when somebody else than a lead asks: no page lets that happen
    public Optional<SchoolScope> open(HelpdeskPerson person, SchoolNumber number) {
        if (!person.lead()) {
            throw new IllegalStateException("only a lead of the helpdesk decides this");
        }
        return transactions
                .forFleet(() -> schools.find(person.fleet(), number))
                .map(school -> SchoolScope.forHelpdesk(school, person.actor()));
    }
}
