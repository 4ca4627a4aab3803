/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.core.plan;

import org.jspecify.annotations.NullMarked;
