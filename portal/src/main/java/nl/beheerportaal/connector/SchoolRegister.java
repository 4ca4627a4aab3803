package nl.beheerportaal.connector;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.beheerportaal.core.roster.SchoolNumber;

/// Which schools there are, whether they share anything with us or not (`basispoort.md` §1.2, rows
/// 12 and 14): public facts.
public interface SchoolRegister {
    /// Every active school, each branch of a BRIN by itself.
    Fetched<List<Registered>> all();

    /// The schools that gave their permission on that day.
    Fetched<Set<SchoolNumber>> permittedOn(LocalDate day);

    /// A school as the register has it. Text parts that Basispoort leaves out are empty.
    ///
    /// @param brin with the two digits of the branch
    record Registered(
            SchoolNumber number,
            String name,
            String address,
            String postalCode,
            String town,
            String brin) {}
}
