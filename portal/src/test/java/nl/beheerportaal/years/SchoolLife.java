package nl.beheerportaal.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.beheerportaal.core.roster.Completeness;
import nl.beheerportaal.core.roster.RosterSnapshot;
import nl.beheerportaal.regenboog.DeRegenboog;
import org.jspecify.annotations.Nullable;

/// The administration of a simulated school: made from a seed, changed in small steps. What it does
/// in a week is what schools do: a child comes, a child goes, a name is corrected. More leavers of
/// a group or of the school at once than PRODUCT §6.4 calls normal are not a clean year, so it
/// never has those.
final class SchoolLife {
    /// How the administration names the same group a year later.
    enum Keys {
        /// The key belongs to the place in the school: next year's children get it.
        OF_THE_PLACE,
        /// Every year has new keys.
        NEW_EACH_YEAR,
        /// The key goes along with the children.
        OF_THE_CHILDREN
    }

    private static final String[] CALLED = {
        "Noor", "Sem", "Daan", "Lotte", "Yusuf", "Zoë", "Bram", "Fleur", "Ilias", "Mila", "Tess",
        "Finn", "Sara", "Luuk", "Evi", "Jens", "Amir", "Nora", "Guus", "Lieke"
    };
    private static final String[] SURNAMES = {
        "Bakker", "Visser", "Smit", "Yılmaz", "Hendriks", "Øst", "Jansen", "Kok", "Mol", "Prins",
        "Vos", "Post", "Blom", "Kuiper", "Dekker", "Bos", "Kaya", "Meijer", "Haddad", "Wit"
    };

    /// People of schools whose seeds differ in the last three digits have other numbers.
    private static final int SEEDS = 1_000;

    final Random random;
    final Keys keys;
    final List<Child> children = new ArrayList<>();
    final Teachers teachers;
    final List<Child> left = new ArrayList<>();
    List<ClassRoom> rooms = new ArrayList<>();
    private @Nullable Leavers ofSummer;
    private final boolean named;
    private final int perYear;
    private final long seed;
    private long nextNumber;
    private int nextKey;

    SchoolLife(long seed, int pupils) {
        this.seed = seed;
        this.random = new Random(seed * 7919 + 13);
        this.keys = Keys.values()[random.nextInt(Keys.values().length)];
        this.named = chance(4);
        this.perYear = Math.max(4, pupils / 8);
        this.nextNumber = 1_000_000 * (1 + seed % SEEDS);
        this.rooms = makeRooms();
        for (int year = 1; year <= 8; year++) {
            int size = Math.max(3, perYear + random.nextInt(perYear / 4 + 1) - perYear / 8);
            for (int i = 0; i < size; i++) {
                arrive(year);
            }
        }
        this.teachers = new Teachers(random, Math.max(4, pupils / 16), nextNumber + 500_000);
    }

    /// A school that has nobody in common with this one: people are numbered by the seed.
    SchoolLife another() {
        return new SchoolLife(seed + 1 + random.nextInt(SEEDS - 1), children.size());
    }

    /// The rooms of a school year: combination groups in a small school, parallel ones in a large.
    final List<ClassRoom> makeRooms() {
        List<ClassRoom> made = new ArrayList<>();
        int span = perYear < 14 ? 2 : 1;
        int parallel = (perYear + 29) / 30;
        for (int first = 1; first <= 8; first += span) {
            for (int i = 0; i < parallel; i++) {
                String place = first + "" + (char) ('a' + i);
                String key = keys == Keys.OF_THE_PLACE ? "g" + place : "k" + nextKey++;
                int last = first + span - 1;
                String title = span == 1 ? place : first + "/" + last;
                made.add(new ClassRoom(key, named ? "De " + key : "Groep " + title, first, last));
            }
        }
        return made;
    }

    Child arrive(int year) {
        String[] name = {
            CALLED[random.nextInt(CALLED.length)], SURNAMES[random.nextInt(SURNAMES.length)]
        };
        Child child = new Child(nextNumber++, year, emptiest(year), name, !chance(25));
        children.add(child);
        return child;
    }

    /// Whom a run may see leave today without a reason, of those who may.
    void leave(int wished, List<Child> who) {
        List<Child> candidates = new ArrayList<>(who);
        java.util.Collections.shuffle(candidates, random);
        Leavers leavers = ofSummer == null ? new Leavers(children) : ofSummer;
        int most = Math.min(wished, Math.max(5, children.size() * 5 / 100));
        for (Child child : candidates) {
            if (most > 0 && leavers.mayGo(child)) {
                children.remove(child);
                left.add(child);
                leavers.gone(child);
                most--;
            }
        }
    }

    /// Who leaves from now on goes together, on the first of September.
    void summerBegins() {
        ofSummer = new Leavers(children);
    }

    void summerEnds() {
        ofSummer = null;
    }

    ClassRoom emptiest(int year) {
        return rooms.stream()
                .filter(room -> room.takes(year))
                .min(Comparator.comparingInt(this::sizeOf))
                .orElseThrow();
    }

    int sizeOf(ClassRoom room) {
        return (int) children.stream().filter(child -> child.room == room).count();
    }

    String freshKey() {
        return "n" + nextKey++;
    }

    long freshNumber() {
        return nextNumber++;
    }

    /// About so many, by chance.
    int about(double expected) {
        int count = (int) expected;
        return count + (random.nextDouble() < expected - count ? 1 : 0);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @Nullable Child anybody() {
        return children.isEmpty() ? null : children.get(random.nextInt(children.size()));
    }

    List<Child> ofYear(int year) {
        return children.stream().filter(child -> child.year == year).toList();
    }

    RosterSnapshot roster(LocalDate today) {
        return new RosterSnapshot(
                DeRegenboog.SCHOOL,
                true,
                null,
                rooms.stream().map(ClassRoom::group).toList(),
                children.stream().map(Child::pupil).toList(),
                teachers.staff(today),
                DeRegenboog.NOW,
                DeRegenboog.NOW,
                DeRegenboog.NOW,
                Completeness.complete());
    }
}
