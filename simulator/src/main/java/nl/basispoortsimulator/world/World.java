package nl.basispoortsimulator.world;

import java.util.List;
import java.util.Optional;

/// Everything that exists at the start: schools at Basispoort, and their accounts at the apps.
///
/// The same seed and the same day give the same world.
public record World(
        long seed, List<School> schools, List<LearningApp> apps, List<AppAccount> accounts) {
    public World {
        schools = List.copyOf(schools);
        apps = List.copyOf(apps);
        accounts = List.copyOf(accounts);
    }

    public Optional<School> school(long id) {
        return schools.stream().filter(school -> school.id() == id).findFirst();
    }

    /// The accounts of one app.
    public List<AppAccount> accountsOf(String app) {
        return accounts.stream().filter(account -> account.app().equals(app)).toList();
    }
}
