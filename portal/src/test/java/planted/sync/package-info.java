/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.sync;

import org.jspecify.annotations.NullMarked;
