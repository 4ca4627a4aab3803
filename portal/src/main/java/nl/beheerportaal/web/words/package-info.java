/// The portal's texts in its two languages, and numbers, dates and times as people write them.
@NullMarked
package nl.beheerportaal.web.words;

import org.jspecify.annotations.NullMarked;
