package nl.basispoortsimulator.apps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.basispoortsimulator.world.AppAccount;
import nl.basispoortsimulator.world.AppAccount.Administrator;
import nl.basispoortsimulator.world.AppAccount.AppGroup;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.AppAccount.Licence;
import nl.basispoortsimulator.world.LearningApp;
import nl.basispoortsimulator.world.World;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A world small enough to know by heart: De Vlier (two pupils, one teacher, one group, licence for
/// everyone), De Els (empty, three pupil seats, one teacher seat) De Berk (1,450 pupils), De Linde
/// (a licence that ended) and De Kromme Els (empty, for faults) and De Esdoorn (empty, its token is
/// rotated).
@TestConfiguration(proxyBeanMethods = false)
public class SmallWorld {

    public static final String APP = "taalblobs";
    public static final String VLIER = "k-vlier";
    public static final String ELS = "k-els";
    public static final String BERK = "k-berk";
    public static final String ODD = "k-odd";
    public static final String ESDOORN = "k-esdoorn";
    public static final String LAPSED = "k-lapsed";
    public static final long VLIER_AT_BASISPOORT = 127660;
    public static final String DIRECTORY_TOKEN = "directory-taalblobs";

    private static final Instant MADE = Instant.parse("2025-09-01T07:00:00Z");
    private static final LocalDate VALID = LocalDate.of(2099, 7, 31);

    @Bean
    @Primary
    World smallWorld() {
        return new World(
                7,
                List.of(),
                List.of(
                        new LearningApp(APP, "Taalblobs", DIRECTORY_TOKEN),
                        new LearningApp("rekenblobs", "Rekenblobs", "directory-rekenblobs")),
                List.of(vlier(), els(), berk(), lapsed(), odd(), esdoorn()));
    }

    public static String token(String connectionKey) {
        return "token-" + connectionKey;
    }

    private static AppAccount vlier() {
        return account(
                VLIER,
                "De Vlier",
                new Licence(Licence.Kind.SCHOOL, null, null, VALID),
                List.of(
                        user("u-noor", "noor.vlier", "Noor", "de Vries", true, 12),
                        user("u-sem", "sem.vlier", "Sem", "Bakker", true, 3),
                        user("u-juf", "juf.anja", "Anja", "Visser", false, 0)),
                List.of(new AppGroup("g-5a", "Groep 5A", List.of("u-noor", "u-sem"))));
    }

    private static AppAccount els() {
        return account(
                ELS,
                "De Els",
                new Licence(Licence.Kind.LIMITED, 3, 1, VALID),
                List.of(),
                List.of());
    }

    private static AppAccount lapsed() {
        return account(
                LAPSED,
                "De Linde",
                new Licence(Licence.Kind.SCHOOL, null, null, LocalDate.of(2020, 7, 31)),
                List.of(),
                List.of());
    }

    private static AppAccount esdoorn() {
        return account(
                ESDOORN,
                "De Esdoorn",
                new Licence(Licence.Kind.SCHOOL, null, null, VALID),
                List.of(),
                List.of());
    }

    private static AppAccount odd() {
        return account(
                ODD,
                "De Kromme Els",
                new Licence(Licence.Kind.SCHOOL, null, null, VALID),
                List.of(),
                List.of());
    }

    private static AppAccount berk() {
        List<AppUser> users =
                new ArrayList<>(
                        IntStream.rangeClosed(1, 1450)
                                .mapToObj(i ->
                                        user(
                                                "b-" + i,
                                                "berk" + i,
                                                "Kind" + i,
                                                "van de Berk",
                                                true,
                                                i % 40))
                                .toList());
        return account(
                BERK,
                "De Berk",
                new Licence(Licence.Kind.SCHOOL, null, null, VALID),
                users,
                List.of());
    }

    private static AppUser user(
            String id, String userName, String given, String family, boolean pupil, int work) {
        return new AppUser(
                id,
                userName,
                given,
                family,
                given + " " + family,
                pupil ? "student" : "teacher",
                true,
                pupil ? null : userName + "@school.example",
                List.of(),
                work,
                work == 0 ? null : Instant.parse("2026-06-12T09:30:00Z"),
                MADE,
                pupil ? "5" : null);
    }

    private static AppAccount account(
            String key, String name, Licence licence, List<AppUser> users, List<AppGroup> groups) {
        return new AppAccount(
                "a-" + key,
                APP,
                key,
                name,
                List.of(new Administrator("beheer." + key, key + "@school.example")),
                licence,
                token(key),
                key.equals(VLIER) ? VLIER_AT_BASISPOORT : null,
                key.equals(VLIER) ? VLIER_AT_BASISPOORT : 500 + key.hashCode(),
                users,
                groups,
                Map.of());
    }
}
