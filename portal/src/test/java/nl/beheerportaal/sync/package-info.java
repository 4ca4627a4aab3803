/// How values of the core are kept.
@NullMarked
package nl.beheerportaal.sync;

import org.jspecify.annotations.NullMarked;
