package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {
    private static final Surname VAN_DER_MEER = Surname.of(List.of("van", "der", "meer"));

    @ParameterizedTest
    @CsvSource({
        "GIVEN_WHOLE_SURNAME,daanvandermeer",
        "GIVEN_SURNAME,daanmeer",
        "INITIAL_WHOLE_SURNAME,dvandermeer",
        "INITIAL_SURNAME,dmeer",
        "SURNAME_GIVEN,vandermeerdaan",
        "SURNAME_INITIAL,vandermeerd",
        "GIVEN_SURNAME_INITIAL,daanm",
        "GIVEN_PREFIX_INITIAL,daanv",
        "GIVEN,daan",
    })
    void eachRecipeMakesItsOwnUserNameAndNoOther(Recipe made, String userName) {
        for (Recipe recipe : Recipe.values()) {
            assertThat(recipe.makes(userName, "daan", VAN_DER_MEER))
                    .as("%s makes %s", recipe, userName)
                    .isEqualTo(recipe == made);
        }
    }

    @Test
    void nothingIsMadeOfANameThatIsLongerThanTheUserName() {
        for (Recipe recipe : Recipe.values()) {
            assertThat(recipe.makes("da", "daan", VAN_DER_MEER)).isFalse();
            assertThat(recipe.makes("daanvandermeeren", "daan", VAN_DER_MEER)).isFalse();
        }
    }
}
