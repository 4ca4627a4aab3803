/// Tiles, with the simulator's licence office and a real database.
@NullMarked
package nl.beheerportaal.sync.tile;

import org.jspecify.annotations.NullMarked;
