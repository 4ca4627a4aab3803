/// What programs look for at every site: whom to tell about a weakness, and what not to index.
@NullMarked
package nl.beheerportaal.web.wellknown;

import org.jspecify.annotations.NullMarked;
