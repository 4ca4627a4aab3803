/// Violations on purpose, so that each rule is seen to bite.
@NullMarked
package planted.connector.scim;

import org.jspecify.annotations.NullMarked;
