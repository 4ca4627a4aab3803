/// Basispoort's REST interface, as in docs/simulator.md: words and shapes of the vendor.
@NullMarked
package nl.basispoortsimulator.basispoort;

import org.jspecify.annotations.NullMarked;
