/// One person in an app: why they are there, since when, by whose decision.
@NullMarked
package nl.beheerportaal.web.person;

import org.jspecify.annotations.NullMarked;
