package nl.beheerportaal.core.match;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a user name adds to a name. A school makes its user names by one recipe; which one is
/// learned from the sure pairs, and only what the display name leaves open counts (matching.md
/// §6.5).
final class UserNameEvidence {
    private static final double OTHER_SHARE = 0.03;
    private static final double AS_GOOD_AS_TYPED = -0.7;
    private static final double CONFIRMS = 0.5;
    private static final double RECIPE_WEIGHT = 4;
    private static final List<Recipe> RECIPES = List.of(Recipe.values());

    private final School school;
    private final Frequencies frequencies;
    private final Map<Recipe, Double> shares = new EnumMap<>(Recipe.class);

    /// The accounts whose user name was made of nothing but what stands in the name fields, whoever
    /// it is.
    private final BitSet explained = new BitSet();

    UserNameEvidence(School school, Frequencies frequencies) {
        this.school = school;
        this.frequencies = frequencies;
        for (Recipe recipe : RECIPES) {
            shares.put(recipe, 0.03);
        }
        for (int a = 0; a < school.accounts().size(); a++) {
            explained.set(a, explainedByDisplay(school.accounts().get(a)));
        }
    }

    /// Learns the school's recipe.
    ///
    /// @param pupilOf per account the pupil it surely belongs to, or -1
    void learn(int[] pupilOf) {
        Map<Recipe, Integer> counts = new EnumMap<>(Recipe.class);
        int all = 0;
        for (int a = 0; a < pupilOf.length; a++) {
            String userName = school.accounts().get(a).userName();
            if (pupilOf[a] >= 0 && !userName.isEmpty()) {
                all++;
                Recipe recipe = recipe(userName, school.pupils().get(pupilOf[a]));
                if (recipe != null) {
                    counts.merge(recipe, 1, Integer::sum);
                }
            }
        }
        for (Recipe recipe : RECIPES) {
            double count = counts.getOrDefault(recipe, 0);
            shares.put(recipe, (count + 0.03 * RECIPE_WEIGHT) / (all + RECIPE_WEIGHT));
        }
    }

    /// What the user name adds to the bits of a pair's name; negative when it speaks against.
    double bits(Pair pair) {
        AccountCard account = school.accounts().get(pair.account());
        String userName = account.userName();
        if (userName.isEmpty()) {
            return 0;
        }
        PupilCard pupil = school.pupils().get(pair.pupil());
        Recipe recipe = recipe(userName, pupil);
        if (recipe != null) {
            return agreed(pair, pupil, recipe);
        }
        if (explained.get(pair.account())) {
            return 0;
        }
        double known = 0;
        for (double share : shares.values()) {
            known += share;
        }
        return Weights.log2(Math.max(OTHER_SHARE, 1 - known));
    }

    /// Whether the user name agrees with the pupil's surname, be it with one letter.
    boolean agrees(Pair pair) {
        Recipe recipe = recipe(pair);
        return recipe != null && recipe.surname() > 0;
    }

    /// Whether the user name was made of the pupil's whole given name, whatever was typed.
    boolean carriesGiven(Pair pair) {
        Recipe recipe = recipe(pair);
        return recipe != null && recipe.wholeGiven();
    }

    /// Whether the user name was made of the pupil's whole surname, whatever was typed.
    boolean carriesSurname(Pair pair) {
        Recipe recipe = recipe(pair);
        return recipe != null && recipe.surname() == 2;
    }

    private @Nullable Recipe recipe(Pair pair) {
        String userName = school.accounts().get(pair.account()).userName();
        return userName.isEmpty() ? null : recipe(userName, school.pupils().get(pair.pupil()));
    }

    private double agreed(Pair pair, PupilCard pupil, Recipe recipe) {
        double trust = Math.min(0, Weights.log2(shares.getOrDefault(recipe, OTHER_SHARE) / 0.3));
        double bits = 0;
        double given =
                recipe.wholeGiven()
                        ? Weights.given(Level.EXACT, frequencies.ofGiven(pupil.given().whole()))
                        : Weights.given(
                                Level.INITIAL,
                                frequencies.ofGivenInitial(pupil.given().whole().first()));
        bits += gain(given + trust, pair.givenBits(), recipe.wholeGiven());
        if (recipe.surname() > 0) {
            double surname =
                    recipe.surname() == 2
                            ? Weights.surname(
                                    Level.EXACT, frequencies.ofSurname(pupil.surname().core()))
                            : Weights.surname(
                                    Level.INITIAL,
                                    frequencies.ofSurnameInitial(pupil.surname().core().first()));
            bits += gain(surname + trust, pair.surnameBits(), recipe.surname() == 2);
        }
        return bits;
    }

    private static double gain(double said, double typed, boolean whole) {
        double better = said + AS_GOOD_AS_TYPED - typed;
        return better > 0 ? better : whole ? CONFIRMS : 0;
    }

    private @Nullable Recipe recipe(String userName, PupilCard pupil) {
        String whole = pupil.given().whole().text();
        if (whole.isEmpty() || pupil.surname().isNone()) {
            return null;
        }
        Recipe found = recipe(userName, whole, pupil.surname());
        return found == null && pupil.given().several()
                ? recipe(userName, pupil.given().first().text(), pupil.surname())
                : found;
    }

    private static @Nullable Recipe recipe(String userName, String given, Surname surname) {
        if (!startsAs(userName, given) && !startsAs(userName, surname.whole().text())) {
            return null;
        }
        for (Recipe recipe : RECIPES) {
            if (recipe.makes(userName, given, surname)) {
                return recipe;
            }
        }
        return null;
    }

    /// Every recipe begins with a letter of the given name or of the surname.
    private static boolean startsAs(String userName, String name) {
        return userName.isEmpty() || name.isEmpty() || userName.charAt(0) == name.charAt(0);
    }

    private static boolean explainedByDisplay(AccountCard account) {
        for (Reading reading : account.name().readings()) {
            String given = reading.given().text();
            Surname surname = reading.surname();
            if (!given.isEmpty()
                    && (recipe(account.userName(), given, surname) != null
                            || account.userName().equals(given))) {
                return true;
            }
        }
        return false;
    }
}
