/// The wizard: what coordinators decided so far, saved at every act.
@NullMarked
package nl.beheerportaal.sync.draft;

import org.jspecify.annotations.NullMarked;
