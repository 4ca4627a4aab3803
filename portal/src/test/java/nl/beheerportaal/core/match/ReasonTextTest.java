package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Reason.NamePart;
import nl.beheerportaal.core.match.Reason.PrefixDifference;
import org.junit.jupiter.api.Test;

class ReasonTextTest {
    private static final List<Reason> ONE_OF_EACH =
            List.of(
                    new Reason.KeyAgrees(Reason.Key.ECK_ID),
                    new Reason.SameName(),
                    new Reason.CapitalsOnly(),
                    new Reason.HyphenOnly(),
                    new Reason.AccentOnly("i", "ı"),
                    new Reason.BrokenEncoding(),
                    new Reason.PrefixSpelling(PrefixDifference.ABBREVIATED),
                    new Reason.OneLetter(NamePart.SURNAME),
                    new Reason.SpellingVariant(NamePart.GIVEN, "Sofie", "Sophie"),
                    new Reason.Alike(NamePart.SURNAME, "Erdofan", "Erdoğan"),
                    new Reason.NickName("Lotte", "Charlotte"),
                    new Reason.OtherGivenName("Johannes", "Jan"),
                    new Reason.InitialOnly(NamePart.GIVEN),
                    new Reason.GivenNameOnly(),
                    new Reason.SurnameOnly(),
                    new Reason.Swapped(),
                    new Reason.DoubleSurname("Bakker", "Bakker-de Wit"),
                    new Reason.OtherSurname("Post", "Vonck"),
                    new Reason.Annotated("|RT\\|"),
                    new Reason.UserNameAgrees(),
                    new Reason.SameGroup("5A"),
                    new Reason.SameYear(5),
                    new Reason.YearBehind("groep 4"),
                    new Reason.OtherGroup("groep 8"),
                    new Reason.GroupUnknown(),
                    new Reason.OnlyOneInYear(NamePart.SURNAME, "Bakker", 6),
                    new Reason.TwiceInBasispoort(),
                    new Reason.TwiceInApp(),
                    new Reason.ConfusableTwin("Tom"),
                    new Reason.SecondAccount(new AccountId("a1")),
                    new Reason.LongUnused(),
                    new Reason.SettledInOtherApp(new AppId("taalblobs")));

    @Test
    void everyReasonComesBackAsItWasWritten() {
        assertThat(ONE_OF_EACH)
                .allSatisfy(reason ->
                        assertThat(ReasonText.read(ReasonText.write(reason))).isEqualTo(reason));
    }

    @Test
    void theListAboveHasEveryReason() {
        assertThat(ONE_OF_EACH.stream().<Class<?>>map(Reason::getClass))
                .containsExactlyInAnyOrder(Reason.class.getPermittedSubclasses());
    }

    @Test
    void aLineNobodyWroteIsRefused() {
        assertThatThrownBy(() -> ReasonText.read("phase-of-the-moon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phase-of-the-moon");
        assertThatThrownBy(() -> ReasonText.read("accent|e"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lacks a part");
    }
}
