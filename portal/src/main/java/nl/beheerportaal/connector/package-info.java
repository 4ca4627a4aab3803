/// The outside world behind small interfaces and one kind of answer.
@NullMarked
package nl.beheerportaal.connector;

import org.jspecify.annotations.NullMarked;
