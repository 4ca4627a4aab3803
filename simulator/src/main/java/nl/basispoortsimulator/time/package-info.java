/// The simulator's own clock, which can be set ahead.
@NullMarked
package nl.basispoortsimulator.time;

import org.jspecify.annotations.NullMarked;
