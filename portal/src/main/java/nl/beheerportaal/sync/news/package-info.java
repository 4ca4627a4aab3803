/// Hears soon of what changed at Basispoort, without asking every school for everything.
@NullMarked
package nl.beheerportaal.sync.news;

import org.jspecify.annotations.NullMarked;
