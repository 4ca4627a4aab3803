/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.web;

import org.jspecify.annotations.NullMarked;
