/// Tests of taking runs out without names.
@NullMarked
package nl.beheerportaal.sync.support;

import org.jspecify.annotations.NullMarked;
