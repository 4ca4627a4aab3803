/// Arriving from Basispoort, and leaving.
@NullMarked
package nl.beheerportaal.web.signin;

import org.jspecify.annotations.NullMarked;
