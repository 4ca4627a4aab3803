/// What a person can choose on the command line.
@NullMarked
package nl.basispoortsimulator.settings;

import org.jspecify.annotations.NullMarked;
