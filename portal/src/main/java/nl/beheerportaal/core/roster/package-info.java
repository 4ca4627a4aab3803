/// The words of a school, and what Basispoort said about it.
@NullMarked
package nl.beheerportaal.core.roster;

import org.jspecify.annotations.NullMarked;
