/// Everything the portal holds of one person: given on request, and erased on request (AVG,
/// articles 15 and 17).
@NullMarked
package nl.beheerportaal.sync.person;

import org.jspecify.annotations.NullMarked;
