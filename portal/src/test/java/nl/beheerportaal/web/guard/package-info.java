@NullMarked
package nl.beheerportaal.web.guard;

import org.jspecify.annotations.NullMarked;
