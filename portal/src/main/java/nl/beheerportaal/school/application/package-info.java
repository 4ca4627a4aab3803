/// How a school comes to the portal: it applies, the helpdesk verifies, and the connections stand.
@NullMarked
package nl.beheerportaal.school.application;

import org.jspecify.annotations.NullMarked;
