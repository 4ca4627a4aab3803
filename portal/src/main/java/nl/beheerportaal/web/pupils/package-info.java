/// Step 2: which pupils come along.
@NullMarked
package nl.beheerportaal.web.pupils;

import org.jspecify.annotations.NullMarked;
