/// The page for who has not signed in, coming back to where one was, and the choice of language.
@NullMarked
package nl.beheerportaal.web.door;

import org.jspecify.annotations.NullMarked;
