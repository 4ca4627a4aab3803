/// Tiles under *Lesmateriaal*: whoever is in an app sees its tile, and nobody else by our hand.
@NullMarked
package nl.beheerportaal.sync.tile;

import org.jspecify.annotations.NullMarked;
