/// What happened, when and by whom; append only and hash-chained.
@NullMarked
package nl.beheerportaal.audit;

import org.jspecify.annotations.NullMarked;
