/// The control API and page: scenarios, faults, the clock, and edits of a roster. Not Basispoort's.
@NullMarked
package nl.basispoortsimulator.control;

import org.jspecify.annotations.NullMarked;
