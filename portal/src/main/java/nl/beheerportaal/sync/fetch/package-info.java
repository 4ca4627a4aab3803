/// Reads both sides, and keeps the last complete answer of each.
@NullMarked
package nl.beheerportaal.sync.fetch;

import org.jspecify.annotations.NullMarked;
