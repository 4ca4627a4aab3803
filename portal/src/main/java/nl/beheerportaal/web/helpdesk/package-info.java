/// The helpdesk's own pages: every school, what waits for whom, and what to do about it.
@NullMarked
package nl.beheerportaal.web.helpdesk;

import org.jspecify.annotations.NullMarked;
