package nl.beheerportaal.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.core.app.AccountName;
import nl.beheerportaal.core.app.Work;
import nl.beheerportaal.core.match.TeacherRecogniser.Evidence;
import nl.beheerportaal.core.match.TeacherRecogniser.Recognised;
import nl.beheerportaal.core.roster.EckId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeacherRecogniserTest {
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    @Test
    void theEckIdTellsWhoeverTheNameSaysItIs() {
        member(1, "e1", name("Marieke", "de", "Wit"), null);
        account("a", key("e1"), "Juf", "Bloem", "");

        assertThat(found()).containsExactly(recognised("a", 1, Evidence.KEY));
    }

    @Test
    void theNumberThePortalGaveTellsToo() {
        member(7, null, name("Marieke", "de", "Wit"), null);
        account("a", new Keyed(null, "7"), "M.", "Wit", "");

        assertThat(found()).containsExactly(recognised("a", 7, Evidence.KEY));
    }

    @Test
    void anAddressTellsWhateverItsCapitals() {
        member(1, null, name("Marieke", "de", "Wit"), "M.deWit@school.example ");
        account("a", Keyed.NONE, "Juf", "Marieke", "m.dewit@SCHOOL.example");

        assertThat(found()).containsExactly(recognised("a", 1, Evidence.EMAIL));
    }

    @Test
    void aUserNameThatIsAnAddressCountsAsOne() {
        member(1, null, name("Marieke", "de", "Wit"), "m.dewit@school.example");
        accounts.add(
                made("a", Keyed.NONE, AccountName.of("Juf", ""), "m.dewit@school.example", null));

        assertThat(found()).containsExactly(recognised("a", 1, Evidence.EMAIL));
    }

    @Test
    void aNameTellsWhenItIsTheOnlyOneOnBothSides() {
        member(1, null, name("Marieke", "de", "Wit"), null);
        account("a", Keyed.NONE, "marieke", "De  Wit", "");

        assertThat(found()).containsExactly(recognised("a", 1, Evidence.NAME));
    }

    @Test
    void namesakesOnEitherSideAreNotRecognised() {
        member(1, null, name("Anne", "", "Smit"), null);
        member(2, null, name("Anne", "", "Smit"), null);
        account("a", Keyed.NONE, "Anne", "Smit", "");
        member(3, null, name("Bo", "", "Bakker"), null);
        account("b", Keyed.NONE, "Bo", "Bakker", "");
        account("c", Keyed.NONE, "Bo", "Bakker", "");

        assertThat(found()).isEmpty();
    }

    @Test
    void aNamesakeWhoWasRecognisedByAKeyIsStillANamesake() {
        member(1, "e1", name("Anne", "", "Smit"), null);
        member(2, null, name("Anne", "", "Smit"), null);
        account("a", key("e1"), "Anne", "Smit", "");
        account("b", Keyed.NONE, "Anne", "Smit", "");

        assertThat(found()).containsExactly(recognised("a", 1, Evidence.KEY));
    }

    @Test
    void anAddressSharedByTheWholeTeamTellsNothing() {
        member(1, null, name("Anne", "", "Smit"), "info@school.example");
        member(2, null, name("Bo", "", "Bakker"), "info@school.example");
        account("a", Keyed.NONE, "Iemand", "Anders", "info@school.example");

        assertThat(found()).isEmpty();
    }

    @Test
    void theStrongerEvidenceWinsAndNobodyIsTwoAccounts() {
        member(1, "e1", name("Anne", "", "Smit"), "a.smit@school.example");
        account("byKey", key("e1"), "Iemand", "Anders", "");
        account("byMail", Keyed.NONE, "Anne", "Smit", "a.smit@school.example");

        assertThat(found()).containsExactly(recognised("byKey", 1, Evidence.KEY));
    }

    @Test
    void emptyFieldsAreNobodys() {
        member(1, null, name("", "", ""), "");
        account("a", Keyed.NONE, "", "", "");

        assertThat(found()).isEmpty();
    }

    @Test
    void theAnswerDoesNotDependOnTheOrder() {
        for (int i = 0; i < 30; i++) {
            boolean keyed = i % 3 == 0;
            member(i, keyed ? "e" + i : null, name("Anne" + i % 20, "", "Smit"), null);
            account("a" + i, keyed ? key("e" + i) : Keyed.NONE, "Anne" + i % 20, "Smit", "");
        }
        List<Recognised> before = found();
        assertThat(before).hasSizeGreaterThan(10);

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(staff, new Random(seed));
            Collections.shuffle(accounts, new Random(seed));
            assertThat(found()).isEqualTo(before);
        }
    }

    private List<Recognised> found() {
        return List.copyOf(TeacherRecogniser.recognise(staff, accounts).values());
    }

    private static Recognised recognised(String account, long person, Evidence evidence) {
        return new Recognised(new AccountId(account), new PersonId(person), evidence);
    }

    private static PersonName name(String given, String prefix, String surname) {
        return PersonName.of(given, prefix, surname);
    }

    private void member(long id, @Nullable String eckId, PersonName name, @Nullable String email) {
        staff.add(
                new StaffMember(
                        new PersonId(id),
                        eckId == null ? null : new EckId(eckId),
                        null,
                        name,
                        email,
                        null,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        List.of()));
    }

    /// The stable keys an account may carry.
    private record Keyed(@Nullable EckId eckId, @Nullable String externalId) {
        static final Keyed NONE = new Keyed(null, null);
    }

    private static Keyed key(String eckId) {
        return new Keyed(new EckId(eckId), null);
    }

    private void account(String id, Keyed keys, String given, String family, String email) {
        accounts.add(made(id, keys, AccountName.of(given, family), "", email));
    }

    private static Account made(
            String id, Keyed keys, AccountName name, String userName, @Nullable String email) {
        return new Account(
                new AccountId(id),
                keys.externalId(),
                userName,
                name,
                AccountKind.TEACHER,
                true,
                keys.eckId(),
                null,
                null,
                "",
                email,
                Set.of(),
                Work.NONE,
                null);
    }
}
