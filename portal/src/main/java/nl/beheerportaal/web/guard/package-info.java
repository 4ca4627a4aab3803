/// What stands before every page: how often somebody may ask, how long a session lasts, and which
/// address the portal has.
@NullMarked
package nl.beheerportaal.web.guard;

import org.jspecify.annotations.NullMarked;
