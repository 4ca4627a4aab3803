package planted.connector.basispoort;

import planted.connector.scim.ScimWire;

record UsesAnotherVendor(ScimWire wire) {}
