/// Runs without a person that wait for one: what is known of them, and how a brake is lowered.
@NullMarked
package nl.beheerportaal.sync.held;

import org.jspecify.annotations.NullMarked;
