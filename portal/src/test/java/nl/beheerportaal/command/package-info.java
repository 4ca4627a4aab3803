/// The operator's commands over a real database.
@NullMarked
package nl.beheerportaal.command;

import org.jspecify.annotations.NullMarked;
