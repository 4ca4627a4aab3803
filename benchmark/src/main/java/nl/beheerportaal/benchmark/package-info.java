/// Measures the portal; never part of it.
@NullMarked
package nl.beheerportaal.benchmark;

import org.jspecify.annotations.NullMarked;
