/// An app as it stood on a past day.
@NullMarked
package nl.beheerportaal.web.past;

import org.jspecify.annotations.NullMarked;
