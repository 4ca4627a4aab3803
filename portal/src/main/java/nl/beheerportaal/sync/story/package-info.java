/// Why somebody is in an app, and how an app stood on a past day: read from the record, the books
/// and the runs. Nothing is decided here.
@NullMarked
package nl.beheerportaal.sync.story;

import org.jspecify.annotations.NullMarked;
