/// Tasks that survive nodes.
@NullMarked
package nl.beheerportaal.jobs;

import org.jspecify.annotations.NullMarked;
