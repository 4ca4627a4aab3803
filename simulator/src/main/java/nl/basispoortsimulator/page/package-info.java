/// HTML that cannot be injected into, and the frame that says "simulator" around every page.
@NullMarked
package nl.basispoortsimulator.page;

import org.jspecify.annotations.NullMarked;
