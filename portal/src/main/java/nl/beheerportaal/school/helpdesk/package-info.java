/// The publisher's helpdesk: who signs in, and what it sees of all schools together.
@NullMarked
package nl.beheerportaal.school.helpdesk;

import org.jspecify.annotations.NullMarked;
