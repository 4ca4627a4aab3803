/// Tests of taking back what a run did.
@NullMarked
package nl.beheerportaal.sync.undo;

import org.jspecify.annotations.NullMarked;
