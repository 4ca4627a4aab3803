/// How a school and each of its apps stand now, for the pages that say so.
@NullMarked
package nl.beheerportaal.sync.overview;

import org.jspecify.annotations.NullMarked;
