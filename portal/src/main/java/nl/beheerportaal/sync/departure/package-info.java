/// How a school leaves an app: a reviewed removal of everything of ours, when permission, licence
/// or school has ended.
@NullMarked
package nl.beheerportaal.sync.departure;

import org.jspecify.annotations.NullMarked;
