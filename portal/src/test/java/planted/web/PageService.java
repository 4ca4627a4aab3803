package planted.web;

import planted.connector.scim.ScimWire;
import planted.school.SchoolScope;

record PageService(ScimWire wire) {
    static SchoolScope outOfNowhere() {
        return SchoolScope.forJob("page");
    }
}
