/// What only a lead of the helpdesk does at a school.
@NullMarked
package nl.beheerportaal.sync.lead;

import org.jspecify.annotations.NullMarked;
