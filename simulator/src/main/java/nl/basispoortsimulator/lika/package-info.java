/// The hosted licence office: which person gets which tile.
@NullMarked
package nl.basispoortsimulator.lika;

import org.jspecify.annotations.NullMarked;
