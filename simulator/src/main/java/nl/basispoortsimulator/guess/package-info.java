/// What we guessed of Basispoort, as switches.
@NullMarked
package nl.basispoortsimulator.guess;

import org.jspecify.annotations.NullMarked;
