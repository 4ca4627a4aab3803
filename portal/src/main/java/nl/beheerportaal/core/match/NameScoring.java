package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.match.NamePrefix.Likeness;

/// Compares every account with every pupil by name. Levels are worked out once per pair of distinct
/// names, so that a pair of people costs two look-ups.
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
    private final char[] officialFirstOf;
    private final double[] givenFrequency;
    private final double[] surnameFrequency;
    private final Sieve givenSieve;
    private final Sieve firstSieve;
    private final Sieve coreSieve;
    private final Sieve wholeSieve;

    /// Per distinct surname whether it must always be compared in full.
    private final boolean[] manyParts;

    /// The pupils by their whole given name: another name may be typed than the user name tells.
    private final Map<String, BitSet> called = new HashMap<>();

    private final Map<List<String>, Level[]> givenLevels = new HashMap<>();
    private final Map<Surname, Level[]> surnameLevels = new HashMap<>();

    NameScoring(School school, Frequencies frequencies) {
        this.school = school;
        this.frequencies = frequencies;
        int size = school.pupils().size();
        givenOf = new int[size];
        surnameOf = new int[size];
        firstOf = new char[size];
        officialFirstOf = new char[size];
        Map<GivenName, Integer> givenIndex = new HashMap<>();
        Map<Surname, Integer> surnameIndex = new HashMap<>();
        for (int p = 0; p < size; p++) {
            PupilCard pupil = school.pupils().get(p);
            givenOf[p] = index(pupil.given(), givenIndex, givens);
            surnameOf[p] = index(pupil.surname(), surnameIndex, surnames);
            firstOf[p] = first(pupil.given().whole().text());
            officialFirstOf[p] = first(pupil.initials());
            if (!pupil.given().whole().isNone()) {
                called.computeIfAbsent(pupil.given().whole().text(), _ -> new BitSet()).set(p);
            }
        }
        givenFrequency =
                givens.stream().mapToDouble(name -> frequencies.ofGiven(name.whole())).toArray();
        surnameFrequency =
                surnames.stream().mapToDouble(name -> frequencies.ofSurname(name.core())).toArray();
        givenSieve = new Sieve(givens.stream().map(GivenName::whole).toList());
        firstSieve = new Sieve(givens.stream().map(GivenName::first).toList());
        coreSieve = new Sieve(surnames.stream().map(Surname::core).toList());
        wholeSieve = new Sieve(surnames.stream().map(Surname::whole).toList());
        manyParts = new boolean[surnames.size()];
        for (int i = 0; i < manyParts.length; i++) {
            Surname surname = surnames.get(i);
            boolean article = !surname.bare().equals(surname.core().text());
            manyParts[i] = surname.isNone() || surname.isDouble() || article;
        }
    }

    /// The pairs of one account that matter, best first.
    List<Pair> pairs(int account) {
        Pair[] best = new Pair[school.pupils().size()];
        BitSet named = called.getOrDefault(school.accounts().get(account).userName(), NOBODY);
        for (Reading reading : school.accounts().get(account).name().readings()) {
            Level[] given = givenLevels(reading.given());
            Level[] surname = surnameLevels(reading.surname());
            for (int p = 0; p < best.length; p++) {
                Level givenLevel = given[givenOf[p]];
                Level surnameLevel = surname[surnameOf[p]];
                if (givenLevel.speaksFor()
                        || surnameLevel.speaksFor()
                        || named.get(p)
                        || mayBeOfficial(reading, surnameLevel, p)) {
                    Pair pair = pair(account, p, reading, givenLevel, surnameLevel);
                    if (best[p] == null || pair.nameBits() > best[p].nameBits()) {
                        best[p] = pair;
                    }
                }
            }
        }
        return worthwhile(best);
    }

    /// A bare given name that begins as the pupil's does may be an official name, or a user name
    /// may tell.
    private boolean mayBeOfficial(Reading reading, Level surname, int p) {
        if (surname != Level.ABSENT || reading.given().isNone()) {
            return false;
        }
        char letter = reading.given().first();
        return letter == firstOf[p] || letter == officialFirstOf[p];
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

    private Pair pair(int account, int p, Reading reading, Level given, Level surname) {
        PupilCard pupil = school.pupils().get(p);
        Level level =
                reading.given().isNone()
                        ? given
                        : pupil.given().withInitials(given, reading.given(), pupil.initials());
        Likeness prefix = reading.surname().prefix().to(pupil.surname().prefix());
        boolean told =
                surname != Level.ABSENT && surname != Level.INITIAL && surname != Level.OTHER;
        return new Pair(
                account,
                p,
                reading,
                level,
                surname,
                prefix,
                givenBits(level, reading.given(), p),
                surnameBits(surname, reading.surname(), p),
                reading.bits() + (told ? Weights.prefix(prefix) : 0));
    }

    private double givenBits(Level level, Word typed, int p) {
        return switch (level) {
            case ABSENT -> 0;
            case INITIAL -> Weights.given(level, frequencies.ofGivenInitial(typed.first()));
            case EXACT -> Weights.given(level, givenFrequency[givenOf[p]]);
            case FIRST_PART ->
                    Weights.given(
                            level, frequencies.ofGiven(school.pupils().get(p).given().first()));
            default ->
                    Weights.given(level, 1)
                            + (frequencies.countGiven(typed) > 0.5 ? Weights.realName(level) : 0)
                            + (frequencies.isRegisteredGiven(typed)
                                    ? Weights.otherSpelling(level)
                                    : 0)
                            + (typed.first() == firstOf[p] ? 0 : Weights.firstLetter(level));
        };
    }

    private double surnameBits(Level level, Surname typed, int p) {
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
                            + (frequencies.countSurname(typed.core()) > 0.5
                                    ? Weights.realName(level)
                                    : 0)
                            + (frequencies.isRegisteredSurname(typed.core())
                                    ? Weights.otherSpelling(level)
                                    : 0)
                            + (sameStart(typed, surnames.get(surnameOf[p]))
                                    ? 0
                                    : Weights.firstLetter(level));
        };
    }

    /// Whether two surnames begin with the same letter; with the prefix where only one has it, as
    /// it may be written onto the name.
    private static boolean sameStart(Surname typed, Surname registered) {
        boolean joined = typed.prefix().isNone() != registered.prefix().isNone();
        return typed.core().first() == registered.core().first()
                || (joined && typed.whole().first() == registered.whole().first());
    }

    private Level[] givenLevels(Word typed) {
        return givenLevels.computeIfAbsent(typed.words(), _ -> compareGiven(typed));
    }

    private Level[] compareGiven(Word typed) {
        GivenName name = GivenName.of(typed.words());
        boolean known = !name.spellings().isEmpty() || !name.families().isEmpty();
        Sieve.Bits bits = Sieve.Bits.of(typed);
        Sieve.Bits first = Sieve.Bits.of(name.first());
        Level[] levels = new Level[givens.size()];
        for (int i = 0; i < levels.length; i++) {
            boolean passes =
                    known
                            || givenSieve.passes(bits, i)
                            || firstSieve.passes(bits, i)
                            || firstSieve.passes(first, i);
            levels[i] = passes || typed.isNone() ? givens.get(i).level(name) : Level.OTHER;
        }
        return levels;
    }

    private Level[] surnameLevels(Surname typed) {
        return surnameLevels.computeIfAbsent(typed, this::compareSurname);
    }

    private Level[] compareSurname(Surname typed) {
        boolean all =
                typed.isNone() || typed.isDouble() || !typed.bare().equals(typed.core().text());
        Sieve.Bits core = Sieve.Bits.of(typed.core());
        Sieve.Bits whole = Sieve.Bits.of(typed.whole());
        Level[] levels = new Level[surnames.size()];
        for (int i = 0; i < levels.length; i++) {
            boolean passes =
                    all || manyParts[i] || coreSieve.passes(core, i) || wholeSieve.passes(whole, i);
            levels[i] = passes ? SurnameComparison.level(typed, surnames.get(i)) : Level.OTHER;
        }
        return levels;
    }

    private static char first(String text) {
        return text.isEmpty() ? 0 : text.charAt(0);
    }

    private static <N> int index(N name, Map<N, Integer> index, List<N> names) {
        return index.computeIfAbsent(
                name,
                each -> {
                    names.add(each);
                    return names.size() - 1;
                });
    }
}
