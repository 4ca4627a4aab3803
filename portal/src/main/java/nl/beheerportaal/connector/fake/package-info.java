/// A roster source and a learning app that live in memory, for tests.
@NullMarked
package nl.beheerportaal.connector.fake;

import org.jspecify.annotations.NullMarked;
