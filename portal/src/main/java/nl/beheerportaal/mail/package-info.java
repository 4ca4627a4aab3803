/// Letters out, from an outbox in the database.
@NullMarked
package nl.beheerportaal.mail;

import org.jspecify.annotations.NullMarked;
