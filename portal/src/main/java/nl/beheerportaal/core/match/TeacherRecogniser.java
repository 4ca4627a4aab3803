package nl.beheerportaal.core.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.app.AccountId;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.StaffMember;
import org.jspecify.annotations.Nullable;

/// Recognises which staff member an app's teacher account belongs to: by key, then e-mail address,
/// then name, each only where it is unique on both sides. For the switch of step 3 and the review;
/// teachers are never linked by it alone (PRODUCT §4.3).
public final class TeacherRecogniser {
    private TeacherRecogniser() {}

    /// What a teacher was recognised by, strongest first.
    public enum Evidence {
        KEY,
        EMAIL,
        NAME
    }

    /// The person behind a teacher's account.
    public record Recognised(AccountId account, PersonId person, Evidence evidence) {}

    /// @param accounts the app's teacher accounts
    /// @return per account, in the order of the ids; accounts nobody is recognised in are missing
    public static SortedMap<AccountId, Recognised> recognise(
            List<StaffMember> staff, List<Account> accounts) {
        SortedMap<AccountId, Recognised> found = new TreeMap<>();
        Set<PersonId> taken = new HashSet<>();
        Round round = new Round(staff, accounts, found, taken);
        round.run(Evidence.KEY, TeacherRecogniser::eckId, TeacherRecogniser::eckId);
        round.run(Evidence.KEY, member -> member.id().toString(), TeacherRecogniser::externalId);
        round.run(Evidence.EMAIL, member -> folded(member.email()), account -> email(account));
        round.run(
                Evidence.NAME,
                member -> folded(member.name().display()),
                account -> folded(account.name().given() + " " + account.name().family()));
        return found;
    }

    private static String eckId(StaffMember member) {
        return member.eckId() == null ? "" : member.eckId().value();
    }

    private static String eckId(Account account) {
        return account.eckId() == null ? "" : account.eckId().value();
    }

    private static String externalId(Account account) {
        PersonId person = account.person();
        return person == null ? "" : person.toString();
    }

    private static String email(Account account) {
        String email = folded(account.email());
        return email.isEmpty() && account.userName().contains("@")
                ? folded(account.userName())
                : email;
    }

    private static String folded(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// One kind of evidence, over everybody not recognised yet. Who was recognised by stronger
    /// evidence still counts for uniqueness: a namesake is a namesake.
    private record Round(
            List<StaffMember> staff,
            List<Account> accounts,
            SortedMap<AccountId, Recognised> found,
            Set<PersonId> taken) {
        void run(
                Evidence evidence,
                Function<StaffMember, String> ofMember,
                Function<Account, String> ofAccount) {
            Map<String, StaffMember> members = unique(staff, ofMember);
            unique(accounts, ofAccount)
                    .forEach((key, account) -> {
                        StaffMember member = members.get(key);
                        if (member != null
                                && !found.containsKey(account.id())
                                && taken.add(member.id())) {
                            found.put(
                                    account.id(),
                                    new Recognised(account.id(), member.id(), evidence));
                        }
                    });
        }

        private static <T> Map<String, T> unique(List<T> all, Function<T, String> key) {
            Map<String, T> unique = new HashMap<>();
            Set<String> twice = new HashSet<>();
            for (T each : all) {
                String value = key.apply(each);
                if (!value.isEmpty() && unique.put(value, each) != null) {
                    twice.add(value);
                }
            }
            unique.keySet().removeAll(twice);
            return unique;
        }
    }
}
