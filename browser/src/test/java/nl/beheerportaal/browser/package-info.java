/// The wizard in a real Chromium, as a coordinator uses it.
@NullMarked
package nl.beheerportaal.browser;

import org.jspecify.annotations.NullMarked;
