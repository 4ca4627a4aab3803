package nl.beheerportaal.connector;

import nl.beheerportaal.core.roster.SchoolNumber;
import org.jspecify.annotations.Nullable;

/// What Basispoort says about a school itself (`GET instellingen/{id}/details`, `basispoort.md`
/// §1.3). Text parts that Basispoort leaves out are empty.
///
/// @param brin four characters; the branch code stands apart
/// @param reference the `instellingRef`, a UUID in practice, that sign-in links carry
public record SchoolDetails(
        SchoolNumber number,
        String name,
        String street,
        String postalCode,
        String town,
        String brin,
        String branch,
        String reference,
        boolean active,
        @Nullable SchoolNumber mergedInto) {}
