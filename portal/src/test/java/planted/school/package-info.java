/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.school;

import org.jspecify.annotations.NullMarked;
