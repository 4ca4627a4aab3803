/// Pages for who has not signed in: a school applies, and an administrator of an account says whose
/// it is.
@NullMarked
package nl.beheerportaal.web.application;

import org.jspecify.annotations.NullMarked;
