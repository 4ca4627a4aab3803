/// The first page: every app of the school and what waits for the user.
@NullMarked
package nl.beheerportaal.web.overview;

import org.jspecify.annotations.NullMarked;
