/// The simulator's own certificate authority and the keys it hands out.
@NullMarked
package nl.basispoortsimulator.certificates;

import org.jspecify.annotations.NullMarked;
