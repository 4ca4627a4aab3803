package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.match.NamePrefix.Likeness;

/// Compares every account with every pupil by name. Levels are worked out once per typed name, for
/// all names of the roster, so that a pair of people costs two look-ups.
final class NameScoring {
    /// Pairs so many bits behind the best of the account never matter.
    private static final double BEHIND = 16;

    private static final int MOST_PAIRS = 80;
    private static final BitSet NOBODY = new BitSet();

    private final School school;
    private final Frequencies frequencies;
    private final List<GivenName> givens = new ArrayList<>();
    private final List<Surname> surnames = new ArrayList<>();
    private final int[] givenOf;
    private final int[] surnameOf;
    private final char[] firstOf;
    private final double[] givenFrequency;
    private final double[] firstFrequency;
    private final double[] surnameFrequency;
    private final GivenIndex givenIndex;
    private final SurnameIndex surnameIndex;

    /// The pupils of each distinct name.
    private final List<BitSet> bearersOfGiven = new ArrayList<>();

    private final List<BitSet> bearersOfSurname = new ArrayList<>();
    private final BitSet surnameless = new BitSet();

    /// The pupils by the first letter of their given name and of their official one.
    private final Map<Character, BitSet> byFirst = new HashMap<>();

    /// The pupils by their whole given name: another name may be typed than the user name tells.
    private final Map<String, BitSet> called = new HashMap<>();

    private final Map<List<String>, Compared> givenLevels = new HashMap<>();
    private final Map<Surname, Compared> surnameLevels = new HashMap<>();

    /// A typed name beside all of the roster: the level of each distinct name, and the pupils for
    /// whom it speaks; whether it is itself a name of the school, and one of the roster.
    private static final class Compared {
        final Level[] levels;
        final BitSet pupils = new BitSet();
        final boolean isName;
        final boolean isRegistered;

        Compared(Level[] levels, List<BitSet> bearers, boolean isName, boolean isRegistered) {
            this.levels = levels;
            this.isName = isName;
            this.isRegistered = isRegistered;
            for (int i = 0; i < levels.length; i++) {
                if (levels[i].speaksFor()) {
                    pupils.or(bearers.get(i));
                }
            }
        }
    }

    NameScoring(School school, Frequencies frequencies) {
        this.school = school;
        this.frequencies = frequencies;
        int size = school.pupils().size();
        givenOf = new int[size];
        surnameOf = new int[size];
        firstOf = new char[size];
        Map<GivenName, Integer> givenNumbers = new HashMap<>();
        Map<Surname, Integer> surnameNumbers = new HashMap<>();
        for (int p = 0; p < size; p++) {
            PupilCard pupil = school.pupils().get(p);
            givenOf[p] = number(pupil.given(), givenNumbers, givens, bearersOfGiven);
            surnameOf[p] = number(pupil.surname(), surnameNumbers, surnames, bearersOfSurname);
            bearersOfGiven.get(givenOf[p]).set(p);
            bearersOfSurname.get(surnameOf[p]).set(p);
            surnameless.set(p, pupil.surname().isNone());
            firstOf[p] = first(pupil.given().whole().text());
            bearers(byFirst, firstOf[p]).set(p);
            bearers(byFirst, first(pupil.initials())).set(p);
            if (!pupil.given().whole().isNone()) {
                bearers(called, pupil.given().whole().text()).set(p);
            }
        }
        givenFrequency =
                givens.stream().mapToDouble(name -> frequencies.ofGiven(name.whole())).toArray();
        firstFrequency =
                givens.stream().mapToDouble(name -> frequencies.ofGiven(name.first())).toArray();
        surnameFrequency =
                surnames.stream().mapToDouble(name -> frequencies.ofSurname(name.core())).toArray();
        givenIndex = new GivenIndex(givens);
        surnameIndex = new SurnameIndex(surnames);
    }

    /// The pairs of one account that matter, best first.
    List<Pair> pairs(int account) {
        Pair[] best = new Pair[school.pupils().size()];
        BitSet named = called.getOrDefault(school.accounts().get(account).userName(), NOBODY);
        for (Reading reading : school.accounts().get(account).name().readings()) {
            Compared given = givenLevels(reading.given());
            Compared surname = surnameLevels(reading.surname());
            BitSet worth = mayBeOfficial(reading);
            worth.or(given.pupils);
            worth.or(surname.pupils);
            worth.or(named);
            for (int p = worth.nextSetBit(0); p >= 0; p = worth.nextSetBit(p + 1)) {
                Pair pair = pair(account, p, reading, given, surname);
                if (best[p] == null || pair.nameBits() > best[p].nameBits()) {
                    best[p] = pair;
                }
            }
        }
        return worthwhile(best);
    }

    /// A bare given name that begins as the pupil's does may be an official name, or a user name
    /// may tell.
    private BitSet mayBeOfficial(Reading reading) {
        BitSet pupils = new BitSet();
        if (!reading.given().isNone()) {
            pupils.or(byFirst.getOrDefault(reading.given().first(), NOBODY));
            if (!reading.surname().isNone()) {
                pupils.and(surnameless);
            }
        }
        return pupils;
    }

    private static List<Pair> worthwhile(Pair[] best) {
        List<Pair> pairs = new ArrayList<>();
        double top = Double.NEGATIVE_INFINITY;
        for (Pair pair : best) {
            if (pair != null) {
                pairs.add(pair);
                top = Math.max(top, pair.nameBits());
            }
        }
        double least = top - BEHIND;
        pairs.removeIf(pair -> pair.nameBits() < least);
        pairs.sort(
                Comparator.comparingDouble(Pair::nameBits)
                        .reversed()
                        .thenComparingInt(Pair::pupil));
        return pairs.size() > MOST_PAIRS ? List.copyOf(pairs.subList(0, MOST_PAIRS)) : pairs;
    }

    private Pair pair(int account, int p, Reading reading, Compared givens, Compared surnames) {
        PupilCard pupil = school.pupils().get(p);
        Level surname = surnames.levels[surnameOf[p]];
        Level given = givens.levels[givenOf[p]];
        if (!reading.given().isNone()) {
            given = pupil.given().withInitials(given, reading.given(), pupil.initials());
        }
        Likeness prefix = reading.surname().prefix().to(pupil.surname().prefix());
        boolean told =
                surname != Level.ABSENT && surname != Level.INITIAL && surname != Level.OTHER;
        return new Pair(
                account,
                p,
                reading,
                given,
                surname,
                prefix,
                givenBits(given, reading.given(), givens, p),
                surnameBits(surname, reading.surname(), surnames, p),
                reading.bits() + (told ? Weights.prefix(prefix) : 0));
    }

    private double givenBits(Level level, Word typed, Compared compared, int p) {
        return switch (level) {
            case ABSENT -> 0;
            case INITIAL -> Weights.given(level, frequencies.ofGivenInitial(typed.first()));
            case EXACT -> Weights.given(level, givenFrequency[givenOf[p]]);
            case FIRST_PART -> Weights.given(level, firstFrequency[givenOf[p]]);
            default ->
                    Weights.given(level, 1)
                            + otherName(level, compared)
                            + (typed.first() == firstOf[p] ? 0 : Weights.firstLetter(level));
        };
    }

    private double surnameBits(Level level, Surname typed, Compared compared, int p) {
        return switch (level) {
            case ABSENT -> 0;
            case INITIAL ->
                    Weights.surname(level, frequencies.ofSurnameInitial(typed.core().first()));
            case EXACT, REARRANGED -> Weights.surname(level, surnameFrequency[surnameOf[p]]);
            case ONE_PART ->
                    Weights.surname(
                            level,
                            Math.max(
                                    frequencies.ofSurname(typed.core()),
                                    surnameFrequency[surnameOf[p]]));
            default ->
                    Weights.surname(level, 1)
                            + otherName(level, compared)
                            + (sameStart(typed, surnames.get(surnameOf[p]))
                                    ? 0
                                    : Weights.firstLetter(level));
        };
    }

    /// What speaks against a name that is nearly the pupil's and exactly somebody else's.
    private static double otherName(Level level, Compared compared) {
        return (compared.isName ? Weights.realName(level) : 0)
                + (compared.isRegistered ? Weights.otherSpelling(level) : 0);
    }

    /// Whether two surnames begin with the same letter; with the prefix where only one has it, as
    /// it may be written onto the name.
    private static boolean sameStart(Surname typed, Surname registered) {
        boolean joined = typed.prefix().isNone() != registered.prefix().isNone();
        return typed.core().first() == registered.core().first()
                || (joined && typed.whole().first() == registered.whole().first());
    }

    private Compared givenLevels(Word typed) {
        return givenLevels.computeIfAbsent(
                typed.words(),
                words ->
                        new Compared(
                                givenIndex.levels(GivenName.of(words)),
                                bearersOfGiven,
                                frequencies.countGiven(typed) > 0.5,
                                frequencies.isRegisteredGiven(typed)));
    }

    private Compared surnameLevels(Surname typed) {
        return surnameLevels.computeIfAbsent(
                typed,
                name ->
                        new Compared(
                                surnameIndex.levels(name),
                                bearersOfSurname,
                                frequencies.countSurname(name.core()) > 0.5,
                                frequencies.isRegisteredSurname(name.core())));
    }

    private static char first(String text) {
        return text.isEmpty() ? 0 : text.charAt(0);
    }

    private static <K> BitSet bearers(Map<K, BitSet> index, K key) {
        return index.computeIfAbsent(key, _ -> new BitSet());
    }

    private static <N> int number(
            N name, Map<N, Integer> numbers, List<N> names, List<BitSet> bearers) {
        return numbers.computeIfAbsent(
                name,
                each -> {
                    names.add(each);
                    bearers.add(new BitSet());
                    return names.size() - 1;
                });
    }
}
