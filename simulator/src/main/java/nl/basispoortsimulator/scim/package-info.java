/// The SCIM 2.0 side of a learning app: one base per school account, spoken by another library than
/// the portal's.
@NullMarked
package nl.basispoortsimulator.scim;

import org.jspecify.annotations.NullMarked;
