/// The school's log: what an entry says in words, and the whole of it as a file.
@NullMarked
package nl.beheerportaal.web.log;

import org.jspecify.annotations.NullMarked;
