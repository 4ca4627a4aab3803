/// The two doors (plain and mutual TLS), their addresses, and the file that says they are open.
@NullMarked
package nl.basispoortsimulator.server;

import org.jspecify.annotations.NullMarked;
