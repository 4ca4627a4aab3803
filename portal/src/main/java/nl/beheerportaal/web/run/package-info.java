/// A synchronisation while it runs, and what came of it.
@NullMarked
package nl.beheerportaal.web.run;

import org.jspecify.annotations.NullMarked;
