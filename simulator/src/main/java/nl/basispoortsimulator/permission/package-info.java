/// Which publisher may read which school, since when and until when.
@NullMarked
package nl.basispoortsimulator.permission;

import org.jspecify.annotations.NullMarked;
