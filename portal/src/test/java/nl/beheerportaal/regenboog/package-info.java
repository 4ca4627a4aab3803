/// The fixture world that all tests share: a small school called De Regenboog.
@NullMarked
package nl.beheerportaal.regenboog;

import org.jspecify.annotations.NullMarked;
