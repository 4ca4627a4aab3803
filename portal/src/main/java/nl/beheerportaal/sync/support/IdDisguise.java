package nl.beheerportaal.sync.support;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import nl.beheerportaal.core.app.Account;
import nl.beheerportaal.core.plan.GroupIds;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.SchoolNumber;

/// Other ids for ids, in the same order: a plan sorts by them, and says the same of the first of
/// two afterwards.
final class IdDisguise {
    private static final int GROUPS_OF_ONE_KEY = 8;

    private final Map<Kind, TreeSet<String>> texts = new EnumMap<>(Kind.class);
    private final TreeSet<PersonId> people = new TreeSet<>();
    private final TreeSet<SchoolNumber> schools = new TreeSet<>();
    private final Map<Kind, Map<String, String>> others = new EnumMap<>(Kind.class);

    void note(Kind kind, String id) {
        switch (kind) {
            case PERSON -> people.add(PersonId.parse(id));
            case SCHOOL -> schools.add(new SchoolNumber(Long.parseLong(id)));
            case ACCOUNT_KEY -> {
                PersonId person = person(id);
                if (person == null) {
                    noteText(kind, id);
                } else {
                    people.add(person);
                }
            }
            case ECK_ID, LAS_KEY, ACCOUNT, APP_GROUP, GROUP_KEY -> noteText(kind, id);
            case PLAIN, LEFT_OUT, BY, NAME, REMARK -> {}
        }
    }

    boolean knows(Kind kind, String id) {
        return texts.getOrDefault(kind, new TreeSet<>()).contains(id);
    }

    /// @throws NullPointerException for an id that was not noted
    String of(Kind kind, String id) {
        return switch (kind) {
            case PERSON -> person(PersonId.parse(id));
            case SCHOOL -> school(new SchoolNumber(Long.parseLong(id))).toString();
            case ACCOUNT_KEY -> {
                PersonId person = person(id);
                yield person == null ? text(kind, id) : person(person);
            }
            case ECK_ID, LAS_KEY, ACCOUNT, APP_GROUP, GROUP_KEY -> text(kind, id);
            case PLAIN, LEFT_OUT, BY, NAME, REMARK -> id;
        };
    }

    private void noteText(Kind kind, String id) {
        texts.computeIfAbsent(kind, _ -> new TreeSet<>()).add(id);
    }

    /// Only a number as it is written by ourselves: another spelling is another maker's key.
    private static @org.jspecify.annotations.Nullable PersonId person(String externalId) {
        PersonId person = Account.person(externalId);
        return person != null && person.toString().equals(externalId) ? person : null;
    }

    private String person(PersonId person) {
        return Integer.toString(1_000 + people.headSet(person).size());
    }

    private SchoolNumber school(SchoolNumber number) {
        return new SchoolNumber(100 + schools.headSet(number).size());
    }

    private String text(Kind kind, String id) {
        return Objects.requireNonNull(
                others.computeIfAbsent(kind, this::numbered).get(id), "an id nobody noted");
    }

    private Map<String, String> numbered(Kind kind) {
        Map<String, String> numbered = new HashMap<>();
        int number = 0;
        for (String id : texts.getOrDefault(kind, new TreeSet<>())) {
            numbered.put(
                    id,
                    "%s-%05d".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), number++));
        }
        if (kind == Kind.GROUP_KEY) {
            ours(numbered);
        }
        return numbered;
    }

    /// Ids that the portal made of a school and a LAS key are made of the new ones in the same way:
    /// a plan knows a group again by that.
    private void ours(Map<String, String> numbered) {
        for (SchoolNumber school : schools) {
            for (String key : texts.getOrDefault(Kind.LAS_KEY, new TreeSet<>())) {
                LasKey other = new LasKey(text(Kind.LAS_KEY, key));
                for (int again = 0; again < GROUPS_OF_ONE_KEY; again++) {
                    String id = GroupIds.id(school, new LasKey(key), again);
                    String now = GroupIds.id(school(school), other, again);
                    numbered.computeIfPresent(id, (_, _) -> now);
                }
            }
        }
    }
}
