/// An SMTP server that delivers nothing and shows everything it received.
@NullMarked
package nl.basispoortsimulator.mailbox;

import org.jspecify.annotations.NullMarked;
