/// In-memory twins of the stores, for tests that need no database.
@NullMarked
package nl.beheerportaal.sync.memory;

import org.jspecify.annotations.NullMarked;
