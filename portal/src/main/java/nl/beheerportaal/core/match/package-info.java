/// Which pupil is which account.
@NullMarked
package nl.beheerportaal.core.match;

import org.jspecify.annotations.NullMarked;
