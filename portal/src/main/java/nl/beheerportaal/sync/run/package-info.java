/// Carries out a sealed plan, step by step, through faults and crashes, and proves the result.
@NullMarked
package nl.beheerportaal.sync.run;

import org.jspecify.annotations.NullMarked;
