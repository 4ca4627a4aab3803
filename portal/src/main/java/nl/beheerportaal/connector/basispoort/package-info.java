/// Basispoort: roster, permission, licences and sign-in.
@NullMarked
package nl.beheerportaal.connector.basispoort;

import org.jspecify.annotations.NullMarked;
