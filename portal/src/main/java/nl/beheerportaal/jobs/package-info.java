/// What runs without a person, and when.
@NullMarked
package nl.beheerportaal.jobs;

import org.jspecify.annotations.NullMarked;
