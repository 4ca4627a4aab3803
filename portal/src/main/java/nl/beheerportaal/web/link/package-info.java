/// Step 1: which account is which pupil.
@NullMarked
package nl.beheerportaal.web.link;

import org.jspecify.annotations.NullMarked;
