@NullMarked
package nl.beheerportaal.school.helpdesk;

import org.jspecify.annotations.NullMarked;
