/// Pages and forms, one folder for each thing a user can see or do.
@NullMarked
package nl.beheerportaal.web;

import org.jspecify.annotations.NullMarked;
