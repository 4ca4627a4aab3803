/// One program that plays everything outside the portal.
@NullMarked
package nl.basispoortsimulator;

import org.jspecify.annotations.NullMarked;
