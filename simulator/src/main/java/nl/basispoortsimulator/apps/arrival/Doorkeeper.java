package nl.basispoortsimulator.apps.arrival;

import java.util.Optional;
import nl.basispoortsimulator.apps.SchoolAccount;
import nl.basispoortsimulator.apps.SchoolAccounts;
import nl.basispoortsimulator.apps.StoredUser;
import nl.basispoortsimulator.world.AppAccount;
import org.springframework.stereotype.Component;

/// Finds whose account it is: the user whose external id is the Basispoort person id, within the
/// account of the school the assertion names. Nobody is made here, and nobody is found by name.
@Component
class Doorkeeper {

    private final SchoolAccounts accounts;

    Doorkeeper(SchoolAccounts accounts) {
        this.accounts = accounts;
    }

    /// Whether someone may come in.
    sealed interface Answer {

        record Welcome(SchoolAccount account, StoredUser user) implements Answer {}

        /// @param why a Dutch sentence
        record Refused(String why) implements Answer {}
    }

    Answer answer(String app, Arrival.Genuine arrival) {
        Optional<SchoolAccount> account = accountOf(app, arrival.school());
        if (account.isEmpty()) {
            return new Answer.Refused("Jouw school heeft hier geen account.");
        }
        Optional<StoredUser> user = account.get().userWithExternalId(arrival.person());
        if (user.isEmpty()) {
            return new Answer.Refused(
                    "Je staat nog niet in deze app. Vraag de ICT-coördinator van je school om je toe te voegen.");
        }
        return user.get().keys().active()
                ? new Answer.Welcome(account.get(), user.get())
                : new Answer.Refused(
                        "Je account in deze app is uitgezet. Vraag de ICT-coördinator van je school wat er is.");
    }

    private Optional<SchoolAccount> accountOf(String app, String school) {
        return accounts.factsOf(app).stream()
                .filter(account -> school.equals(Long.toString(account.owner())))
                .map(AppAccount::connectionKey)
                .findFirst()
                .flatMap(key -> accounts.account(app, key));
    }
}
