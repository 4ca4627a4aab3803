/// Database, clock, secrets, HTTP: nothing here knows what a pupil is.
@NullMarked
package nl.beheerportaal.platform;

import org.jspecify.annotations.NullMarked;
