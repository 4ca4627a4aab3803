@NullMarked
package nl.beheerportaal.web.log;

import org.jspecify.annotations.NullMarked;
