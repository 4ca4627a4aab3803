package nl.basispoortsimulator.apps;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An account seen from behind, for tests and tours: without a token, so that looking does not end
/// the portal's, and with the power to do a child's work.
@RestController
class AccountControl {

    private static final int MOST_AT_ONCE = 1000;

    private final SchoolAccounts accounts;

    AccountControl(SchoolAccounts accounts) {
        this.accounts = accounts;
    }

    /// Everybody in the account, by id.
    @GetMapping("/control/apps/{app}/{connectionKey}/users")
    ResponseEntity<Map<String, AccountView>> users(
            @PathVariable String app, @PathVariable String connectionKey) {
        return ResponseEntity.of(accounts.account(app, connectionKey).map(AccountControl::all));
    }

    /// Makes assignments as the user would, and says the work afterwards.
    @PostMapping("/control/apps/{app}/{connectionKey}/users/{id}/work")
    ResponseEntity<Work> work(
            @PathVariable String app,
            @PathVariable String connectionKey,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int assignments) {
        if (assignments < 1 || assignments > MOST_AT_ONCE) {
            return ResponseEntity.badRequest().build();
        }
        Optional<SchoolAccount> account = accounts.account(app, connectionKey);
        if (account.flatMap(each -> each.user(id)).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        for (int i = 0; i < assignments; i++) {
            account.get().addWork(id, true);
        }
        return ResponseEntity.of(account.get().user(id).map(StoredUser::work));
    }

    private static Map<String, AccountView> all(SchoolAccount account) {
        return account.reading(() -> {
            Map<String, AccountView> byId = new TreeMap<>();
            account.users().forEach(user -> byId.put(user.id(), AccountView.of(account, user)));
            return byId;
        });
    }
}
