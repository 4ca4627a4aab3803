/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.core.roster;

import org.jspecify.annotations.NullMarked;
