/// The page on which a coordinator has everything of ours removed from an app, and the list of who
/// was removed when.
@NullMarked
package nl.beheerportaal.web.departure;

import org.jspecify.annotations.NullMarked;
