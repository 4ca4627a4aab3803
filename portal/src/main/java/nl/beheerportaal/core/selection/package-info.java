/// Who should be in which app, as people decided.
@NullMarked
package nl.beheerportaal.core.selection;

import org.jspecify.annotations.NullMarked;
