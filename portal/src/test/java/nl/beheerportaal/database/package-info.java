/// What must be true of the database as a whole, and of every store over it.
@NullMarked
package nl.beheerportaal.database;

import org.jspecify.annotations.NullMarked;
