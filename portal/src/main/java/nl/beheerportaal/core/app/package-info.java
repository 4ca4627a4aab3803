/// What a learning app said: its accounts, groups and licence.
@NullMarked
package nl.beheerportaal.core.app;

import org.jspecify.annotations.NullMarked;
