/// The pages for what is not there, not allowed or broken.
@NullMarked
package nl.beheerportaal.web.trouble;

import org.jspecify.annotations.NullMarked;
