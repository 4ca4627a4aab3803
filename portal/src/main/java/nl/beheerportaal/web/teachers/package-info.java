/// Step 3: which teachers come along.
@NullMarked
package nl.beheerportaal.web.teachers;

import org.jspecify.annotations.NullMarked;
