/// Every write, kept on disk before it is answered, and read back at start.
@NullMarked
package nl.basispoortsimulator.journal;

import org.jspecify.annotations.NullMarked;
