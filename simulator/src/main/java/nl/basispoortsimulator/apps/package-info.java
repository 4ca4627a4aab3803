/// Taalblobs and Rekenblobs: what each keeps for each school, and the pages people see there.
@NullMarked
package nl.basispoortsimulator.apps;

import org.jspecify.annotations.NullMarked;
