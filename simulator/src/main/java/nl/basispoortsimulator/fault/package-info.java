/// Things that go wrong on purpose, on any path.
@NullMarked
package nl.basispoortsimulator.fault;

import org.jspecify.annotations.NullMarked;
