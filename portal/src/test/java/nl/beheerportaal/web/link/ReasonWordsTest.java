package nl.beheerportaal.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Reason;
import nl.beheerportaal.web.wizard.People;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.junit.jupiter.api.Test;

/// Every reason the matcher knows has a plain sentence in both languages.
class ReasonWordsTest {
    @Test
    void everyReasonIsAPlainSentenceWithoutAPercentage() throws ReflectiveOperationException {
        for (Language language : Language.values()) {
            Words words = new Words(language);
            ReasonWords reasons =
                    new ReasonWords(words, new People(null, null, words), "Taalblobs");
            for (Class<?> kind : Reason.class.getPermittedSubclasses()) {
                for (Reason reason : examples(kind)) {
                    assertThat(reasons.sentence(reason))
                            .as(kind.getSimpleName())
                            .endsWith(".")
                            .doesNotContain("%", "{", "null");
                }
            }
        }
    }

    @Test
    void atMostThreeSentencesAreSaid() {
        Words words = new Words(Language.DUTCH);
        ReasonWords reasons = new ReasonWords(words, new People(null, null, words), "Taalblobs");
        assertThat(
                        reasons.of(
                                List.of(
                                        new Reason.NickName("Lotte", "Charlotte"),
                                        new Reason.SameYear(6),
                                        new Reason.OnlyOneInYear(
                                                Reason.NamePart.SURNAME, "Bakker", 6),
                                        new Reason.LongUnused())))
                .isEqualTo(
                        "Lotte kan een roepnaam zijn van Charlotte. Zelfde leerjaar. Er is maar één"
                                + " Bakker in groep 6.");
    }

    private static List<Reason> examples(Class<?> kind) throws ReflectiveOperationException {
        List<Reason> examples = new ArrayList<>();
        for (int variant = 0; variant < 6; variant++) {
            RecordComponent[] components = kind.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(types[i], variant);
            }
            var constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            examples.add((Reason) constructor.newInstance(values));
        }
        return examples;
    }

    private static Object value(Class<?> type, int variant) {
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[variant % constants.length];
        }
        if (type == int.class) {
            return 5;
        }
        if (type == AccountId.class) {
            return new AccountId("a1");
        }
        return type == AppId.class ? new AppId("rekenblobs") : "Naam";
    }
}
