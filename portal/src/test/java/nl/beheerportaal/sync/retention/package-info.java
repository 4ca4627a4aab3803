/// Tests of erasing what was removed.
@NullMarked
package nl.beheerportaal.sync.retention;

import org.jspecify.annotations.NullMarked;
