@NullMarked
package nl.beheerportaal.sync.person;

import org.jspecify.annotations.NullMarked;
