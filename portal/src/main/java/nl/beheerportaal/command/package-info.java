/// Commands for the operator and for publishers: plain JVM, no web server.
@NullMarked
package nl.beheerportaal.command;

import org.jspecify.annotations.NullMarked;
