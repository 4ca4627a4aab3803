/// Step 4, and the review of changes: exactly what will happen, and the confirmation.
@NullMarked
package nl.beheerportaal.web.review;

import org.jspecify.annotations.NullMarked;
