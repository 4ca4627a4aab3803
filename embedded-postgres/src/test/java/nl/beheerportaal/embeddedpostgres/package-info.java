/// Starts, stops, kills and recovers real servers.
@NullMarked
package nl.beheerportaal.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
