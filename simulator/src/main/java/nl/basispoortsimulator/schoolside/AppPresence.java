package nl.basispoortsimulator.schoolside;

import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.SchoolAccounts;
import nl.basispoortsimulator.world.AppAccount;
import org.springframework.stereotype.Component;

/// Whether somebody has an active account in an app, by the external id a portal gave it.
@Component
class AppPresence {
    private final SchoolAccounts accounts;

    AppPresence(SchoolAccounts accounts) {
        this.accounts = accounts;
    }

    boolean active(String app, long person) {
        String externalId = String.valueOf(person);
        for (AppAccount facts : accounts.factsOf(app)) {
            boolean here =
                    accounts.account(app, facts.connectionKey())
                            .flatMap((SchoolAccount each) -> each.userWithExternalId(externalId))
                            .filter(user -> user.keys().active())
                            .isPresent();
            if (here) {
                return true;
            }
        }
        return false;
    }
}
