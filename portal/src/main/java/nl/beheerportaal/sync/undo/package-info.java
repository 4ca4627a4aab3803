/// Takes back what a run did: the review of an undo, and what is in force after it.
@NullMarked
package nl.beheerportaal.sync.undo;

import org.jspecify.annotations.NullMarked;
