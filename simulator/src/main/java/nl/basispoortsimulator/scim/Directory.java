package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.basispoortsimulator.world.AppAccount;

/// One app's list of school accounts.
///
/// @param appBase address of the app, such as `http://127.0.0.1:9080/apps/taalblobs`
record Directory(String appBase, List<AppAccount> accounts) {

    /// Accounts do not change in the simulator, so they all have the same date.
    private static final Instant SINCE = Instant.parse("2024-08-01T06:00:00Z");

    Optional<AppAccount> account(String id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    List<AppAccount> administeredBy(String userNameOrEmail) {
        return accounts.stream()
                .filter(account ->
                        administrators(account).anyMatch(userNameOrEmail::equalsIgnoreCase))
                .toList();
    }

    AccountWire render(AppAccount account) {
        AccountWire wire = new AccountWire();
        wire.setId(account.id());
        wire.setMeta(
                Meta.builder().resourceType("Account").created(SINCE).lastModified(SINCE).build());
        wire.fill(
                account,
                administrators(account).distinct().toList(),
                appBase + "/scim/" + account.connectionKey() + "/v2");
        return wire;
    }

    private static Stream<String> administrators(AppAccount account) {
        return account.administrators().stream()
                .flatMap(one -> Stream.of(one.userName(), one.email()))
                .filter(value -> !value.isBlank());
    }
}
