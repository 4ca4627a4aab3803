package nl.beheerportaal.sync.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.plan.Occasion;
import nl.beheerportaal.core.plan.PlanShape;
import nl.beheerportaal.core.plan.Planner;
import nl.beheerportaal.core.plan.World;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.platform.Codec;
import nl.beheerportaal.regenboog.DeRegenboog;
import nl.beheerportaal.regenboog.LaterWorld;
import nl.beheerportaal.regenboog.SeededWorld;
import nl.beheerportaal.sync.Examples;
import nl.beheerportaal.sync.StoredValues;
import org.junit.jupiter.api.Test;

class PseudonymiserTest {
    private static final int WORLDS = 300;

    private final Codec codec = StoredValues.codec();

    @Test
    void aWorldWithoutNamesGivesThePlanOfTheWorldWithNames() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = world(seed);
            World other = disguised(world, seed);
            List<String> then = PlanShape.of(world, Planner.plan(world, DeRegenboog.TODAY));
            List<String> now = PlanShape.of(other, Planner.plan(other, DeRegenboog.TODAY));
            assertThat(now).as("seed %d", seed).isEqualTo(then);
        }
    }

    @Test
    void anotherPlanHasAnotherShape() {
        World world = SeededWorld.first(7);
        World less = world.withPermission(false);
        assertThat(PlanShape.of(less, Planner.plan(less, DeRegenboog.TODAY)))
                .isNotEqualTo(PlanShape.of(world, Planner.plan(world, DeRegenboog.TODAY)));
    }

    @Test
    void nobodysNameOrKeyIsInIt() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = world(seed);
            String written =
                    codec.text(World.class, disguised(world, seed)).toLowerCase(Locale.ROOT);
            for (String secret : secrets(world)) {
                assertThat(written)
                        .as("seed %d", seed)
                        .doesNotContain("\"" + secret.toLowerCase(Locale.ROOT) + "\"");
            }
        }
    }

    @Test
    void everyPlaceInAWorldIsOnTheMap() {
        for (Object world : new Examples().of(World.class)) {
            assertThat(disguised((World) world, 1)).isNotNull();
        }
    }

    @Test
    void aPlaceNobodyThoughtOfIsRefused() {
        assertThat(WorldMap.kind(".roster.pupils[].nickname")).isNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> Pseudonymiser.place(".roster.pupils[].nickname", null))
                .withMessageContaining(".roster.pupils[].nickname");
    }

    @Test
    void spellingsDifferAsTheyDid() {
        NameDisguise disguise =
                NameDisguise.of(
                        List.of(
                                "Zoë van der Meer",
                                "Zoe v.d. Meer",
                                "Zoé Meers",
                                "Z. MEER",
                                "Mo Jansen",
                                "Mohammed Janssen",
                                "Jansen-Meer"),
                        new Random(5));
        String full = disguise.of("Zoë van der Meer");
        assertThat(full).contains(" van der ").doesNotContain("Zo", "Meer");
        assertThat(plain(disguise.of("Zoe v.d. Meer")))
                .isEqualTo(plain(full).replace("van der", "v.d."));
        assertThat(disguise.of("Zoe v.d. Meer")).isNotEqualTo(full.replace("van der", "v.d."));
        assertThat(disguise.of("Z. MEER"))
                .isEqualTo(full.charAt(0) + ". " + lastWord(full).toUpperCase(Locale.ROOT));
        assertThat(lastWord(disguise.of("Zoé Meers"))).startsWith(lastWord(full)).hasSize(5);
        assertThat(disguise.of("Mohammed")).startsWith(disguise.of("Mo"));
        assertThat(disguise.of("Jansen-Meer"))
                .isEqualTo(disguise.of("Jansen") + "-" + lastWord(full));
        assertThat(disguise.of("Janssen")).hasSize(7).isNotEqualTo(disguise.of("Jansen"));
    }

    @Test
    void wordsThatDifferStayDifferent() {
        Random random = new Random(3);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(7); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        words.addAll(List.of("Ольга", "李", "ß", "ÆØÅ", "İ", "x\uD83D\uDE00y", "12345", "12346"));
        NameDisguise disguise = NameDisguise.of(words, new Random(4));
        TreeSet<String> before = new TreeSet<>(words);
        TreeSet<String> after = new TreeSet<>();
        before.forEach(word -> after.add(disguise.of(word)));
        assertThat(after.size()).isEqualTo(before.size());
    }

    private World disguised(World world, long seed) {
        return new Pseudonymiser(codec, new Random(seed)).disguised(world);
    }

    private static World world(long seed) {
        return switch ((int) (seed % 4)) {
            case 0 -> SeededWorld.first(seed);
            case 1 -> LaterWorld.small(seed, Occasion.AUTOMATIC);
            case 2 -> LaterWorld.small(seed, Occasion.CHANGES);
            default -> SeededWorld.small(seed);
        };
    }

    private static List<String> secrets(World world) {
        List<String> secrets = new ArrayList<>();
        for (Pupil pupil : world.roster().pupils()) {
            secrets.add(pupil.name().surname());
            secrets.add(pupil.name().callName());
            EckId eckId = pupil.eckId();
            if (eckId != null) {
                secrets.add(eckId.value());
            }
        }
        for (Account account : world.app().accounts()) {
            secrets.add(account.userName());
            secrets.add(account.name().display());
        }
        secrets.removeIf(String::isBlank);
        return secrets;
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
