/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.core.match;

import org.jspecify.annotations.NullMarked;
