/// The main job: fetch, plan, review, apply, prove.
@NullMarked
package nl.beheerportaal.sync;

import org.jspecify.annotations.NullMarked;
