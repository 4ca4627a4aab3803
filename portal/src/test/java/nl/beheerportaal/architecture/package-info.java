/// The rules of ENGINEERING §2 as tests, each seen to bite.
@NullMarked
package nl.beheerportaal.architecture;

import org.jspecify.annotations.NullMarked;
