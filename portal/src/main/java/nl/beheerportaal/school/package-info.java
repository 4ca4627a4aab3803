/// Schools, their staff and roles, sign-in, and their connections to apps.
@NullMarked
package nl.beheerportaal.school;

import org.jspecify.annotations.NullMarked;
