@NullMarked
package nl.beheerportaal.school.application;

import org.jspecify.annotations.NullMarked;
