/// Starts the portal, the simulator and the database on one machine, and walks through them.
@NullMarked
package nl.beheerportaal.demo;

import org.jspecify.annotations.NullMarked;
