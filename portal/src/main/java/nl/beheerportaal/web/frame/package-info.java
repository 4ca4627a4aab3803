/// What every page has around it: menu, head, tokens, style and the way it is rendered.
@NullMarked
package nl.beheerportaal.web.frame;

import org.jspecify.annotations.NullMarked;
