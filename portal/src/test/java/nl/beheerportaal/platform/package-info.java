/// The database the store tests share, and tests of the platform.
@NullMarked
package nl.beheerportaal.platform;

import org.jspecify.annotations.NullMarked;
