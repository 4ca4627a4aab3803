/// Erases what the portal removed, when its time is over.
@NullMarked
package nl.beheerportaal.sync.retention;

import org.jspecify.annotations.NullMarked;
