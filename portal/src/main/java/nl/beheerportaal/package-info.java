/// The portal; Main is the only place that knows everything.
@NullMarked
package nl.beheerportaal;

import org.jspecify.annotations.NullMarked;
