/// What people of a school see in the browser: sign-in, Lesmateriaal, and the slider.
@NullMarked
package nl.basispoortsimulator.schoolside;

import org.jspecify.annotations.NullMarked;
