/// Every synchronisation of the school.
@NullMarked
package nl.beheerportaal.web.history;

import org.jspecify.annotations.NullMarked;
