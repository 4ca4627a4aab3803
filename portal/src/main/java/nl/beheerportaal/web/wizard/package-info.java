/// What the steps of the wizard share: the row of steps, counters, the age of the data.
@NullMarked
package nl.beheerportaal.web.wizard;

import org.jspecify.annotations.NullMarked;
