/// What somebody who gets letters may choose, without signing in.
@NullMarked
package nl.beheerportaal.web.mail;

import org.jspecify.annotations.NullMarked;
