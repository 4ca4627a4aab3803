/// Whole runs on a seeded clock, network and crash schedule (ENGINEERING §5).
@NullMarked
package nl.beheerportaal.simulation;

import org.jspecify.annotations.NullMarked;
