/// The school, its permission in Basispoort, its coordinators and its apps. Read only.
@NullMarked
package nl.beheerportaal.web.account;

import org.jspecify.annotations.NullMarked;
