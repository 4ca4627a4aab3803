/// One app of the school: state of the connection, everybody in the app now, last runs.
@NullMarked
package nl.beheerportaal.web.app;

import org.jspecify.annotations.NullMarked;
