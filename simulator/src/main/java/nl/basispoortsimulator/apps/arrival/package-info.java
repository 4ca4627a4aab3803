/// Someone arrives from a tile at Basispoort: is the assertion genuine, and whose account is it?
@NullMarked
package nl.basispoortsimulator.apps.arrival;

import org.jspecify.annotations.NullMarked;
