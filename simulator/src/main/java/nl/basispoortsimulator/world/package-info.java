/// The made-up schools and app accounts, the same for the same seed.
@NullMarked
package nl.basispoortsimulator.world;

import org.jspecify.annotations.NullMarked;
