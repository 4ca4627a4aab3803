/// Learning apps that speak SCIM 2.0.
@NullMarked
package nl.beheerportaal.connector.scim;

import org.jspecify.annotations.NullMarked;
