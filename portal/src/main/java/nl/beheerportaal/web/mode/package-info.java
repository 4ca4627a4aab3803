/// Choosing how to synchronise.
@NullMarked
package nl.beheerportaal.web.mode;

import org.jspecify.annotations.NullMarked;
