/// Starts the PostgreSQL of the demo and the tests from binaries in a jar.
@NullMarked
package nl.beheerportaal.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
