/// Makes the plan a person looks at, seals it, and starts its run.
@NullMarked
package nl.beheerportaal.sync.review;

import org.jspecify.annotations.NullMarked;
