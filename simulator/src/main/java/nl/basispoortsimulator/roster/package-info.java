/// The rosters as they are now, and what Basispoort shows of them.
@NullMarked
package nl.basispoortsimulator.roster;

import org.jspecify.annotations.NullMarked;
