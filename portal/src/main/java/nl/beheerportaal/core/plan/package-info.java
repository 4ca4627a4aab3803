/// What must change in an app, and what first needs a person.
@NullMarked
package nl.beheerportaal.core.plan;

import org.jspecify.annotations.NullMarked;
