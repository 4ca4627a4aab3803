package nl.beheerportaal.sync.review;

import java.util.List;
import nl.beheerportaal.mail.Recipient;
import nl.beheerportaal.school.SchoolScope;

/// Who hears what happened: every ICT coordinator of the school with an e-mail address, from the
/// last complete staff list.
@FunctionalInterface
public interface Coordinators {
    /// Called inside a transaction of the school; empty when there is nobody to write to.
    List<Recipient> of(SchoolScope scope);
}
