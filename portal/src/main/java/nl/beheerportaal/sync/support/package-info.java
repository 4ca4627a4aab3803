/// What a run was made from, kept for a while, and taken out without names, so that a developer can
/// plan it again.
@NullMarked
package nl.beheerportaal.sync.support;

import org.jspecify.annotations.NullMarked;
