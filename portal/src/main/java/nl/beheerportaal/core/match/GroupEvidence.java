package nl.beheerportaal.core.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.beheerportaal.core.match.Cells.Cell;
import nl.beheerportaal.core.roster.SchoolYear;

/// Where the children of a label sit today: first what the label says, then what the sure pairs of
/// this school teach (matching.md §6.6).
final class GroupEvidence {
    /// How likely the pupil sits 0, 1, 2, 3 or more years above the label, for an account that may
    /// have the group of an earlier year.
    private static final double[] LATER = {0.70, 0.20, 0.05, 0.02};

    /// The same for an account made this school year, whose group cannot be an old one.
    private static final double[] LATER_FRESH = {0.95, 0.012, 0.004, 0.004};

    private static final double EARLIER = 0.006;
    private static final double SAID = 0.9;
    private static final double SAME_SECTION = 1.8;
    private static final double OTHER_SECTION = 0.3;
    private static final double SAME_NAME = 0.65;
    private static final double PRIOR_WEIGHT = 4;
    private static final double YEARS_WEIGHT = 12;
    private static final double ERROR = 0.05;

    private final School school;
    private final Cells cells;
    private final int schoolYear;

    /// The share of all accounts each cell may expect, before anything is known of the account.
    private final double[] expected;

    private final Map<Key, double[]> learned = new HashMap<>();
    private final double[] later = LATER.clone();

    private record Key(String label, int schoolYear, boolean fresh) {}

    GroupEvidence(School school, Cells cells) {
        this.school = school;
        this.cells = cells;
        schoolYear = SchoolYear.of(school.today()).startYear();
        expected = cells.sizes();
        normalise(expected);
    }

    /// Learns from sure pairs: which cells have accounts at all, how old the labels are, and where
    /// each label's children sit.
    ///
    /// @param pupilOf per account the pupil it surely belongs to, or -1
    void learn(int[] pupilOf) {
        learned.clear();
        learnCoverage(pupilOf);
        learnAge(pupilOf);
        for (int a = 0; a < pupilOf.length; a++) {
            if (pupilOf[a] >= 0 && !label(a).saysNothing()) {
                double[] counts = learned.computeIfAbsent(key(a), _ -> new double[cells.size()]);
                counts[cells.of(pupilOf[a])]++;
            }
        }
    }

    /// The chance of each cell for an account, by its label; the account's own sure pair left out.
    ///
    /// @param own the cell of the account's own sure pair, or -1
    double[] chances(int account, int own) {
        GroupLabel label = label(account);
        if (label.saysNothing()) {
            return expected;
        }
        double[] chances = said(label, isFresh(account));
        double weight = PRIOR_WEIGHT;
        if (label.years().isEmpty() && !isNamed(label)) {
            weight += cells.size();
        }
        double[] counts = learned.getOrDefault(key(account), new double[cells.size()]);
        double sum = weight;
        for (int cell = 0; cell < chances.length; cell++) {
            double count = counts[cell] - (cell == own ? 1 : 0);
            chances[cell] = weight * chances[cell] + count;
            sum += count;
        }
        for (int cell = 0; cell < chances.length; cell++) {
            chances[cell] = (1 - ERROR) * chances[cell] / sum + ERROR * expected[cell];
        }
        return chances;
    }

    double expected(int cell) {
        return expected[cell];
    }

    private double[] said(GroupLabel label, boolean fresh) {
        double[] said = new double[cells.size()];
        boolean named = label.years().isEmpty() && isNamed(label);
        for (int cell = 0; cell < said.length; cell++) {
            Cell each = cells.get(cell);
            double likely = named ? named(label, each) : byYear(label, each, fresh);
            said[cell] = likely * expected[cell];
        }
        normalise(said);
        return said;
    }

    private double byYear(GroupLabel label, Cell cell, boolean fresh) {
        if (label.years().isEmpty() || cell.year() == 0) {
            return 1;
        }
        int above = Integer.MAX_VALUE;
        for (int year : label.years()) {
            int difference = cell.label().years().contains(year) ? 0 : cell.year() - year;
            if (Math.abs(difference) < Math.abs(above)) {
                above = difference;
            }
        }
        double likely = chanceAbove(above, label, fresh);
        char section = cell.label().section();
        if (label.section() == 0 || section == 0 || above < 0) {
            return likely;
        }
        return likely * (label.section() == section ? SAME_SECTION : OTHER_SECTION);
    }

    private double chanceAbove(int above, GroupLabel label, boolean fresh) {
        double[] chances = fresh ? LATER_FRESH : later;
        double plain = above < 0 ? EARLIER : chances[Math.min(above, chances.length - 1)];
        if (label.schoolYear() == 0 || fresh) {
            return plain;
        }
        int implied = Math.max(0, schoolYear - label.schoolYear());
        return above == implied ? SAID : (1 - SAID) * plain;
    }

    private static double named(GroupLabel label, Cell cell) {
        return label.key().equals(cell.label().key()) ? SAME_NAME * 10 : (1 - SAME_NAME);
    }

    private boolean isNamed(GroupLabel label) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).label().key().equals(label.key())) {
                return true;
            }
        }
        return false;
    }

    private void learnCoverage(int[] pupilOf) {
        double[] sizes = cells.sizes();
        double[] found = new double[sizes.length];
        double all = 0;
        for (int pupil : pupilOf) {
            if (pupil >= 0) {
                found[cells.of(pupil)]++;
                all++;
            }
        }
        double mean = (all + 1) / (school.pupils().size() + 2);
        for (int cell = 0; cell < sizes.length; cell++) {
            double share = (found[cell] + 3 * mean) / (sizes[cell] + 3);
            expected[cell] = sizes[cell] * share;
        }
        normalise(expected);
    }

    private void learnAge(int[] pupilOf) {
        for (int above = 0; above < later.length; above++) {
            later[above] = LATER[above] * YEARS_WEIGHT;
        }
        double sum = YEARS_WEIGHT;
        for (int a = 0; a < pupilOf.length; a++) {
            GroupLabel label = label(a);
            if (pupilOf[a] >= 0 && label.years().size() == 1 && !isFresh(a)) {
                int above = cells.get(cells.of(pupilOf[a])).year() - label.years().getFirst();
                if (above >= 0 && above < later.length && label.schoolYear() == 0) {
                    later[above]++;
                    sum++;
                }
            }
        }
        for (int above = 0; above < later.length; above++) {
            later[above] = Math.max(0.005, later[above] / sum);
        }
    }

    private boolean isFresh(int account) {
        LocalDate created = school.accounts().get(account).created();
        return created != null && SchoolYear.of(created).startYear() >= schoolYear;
    }

    private GroupLabel label(int account) {
        return school.accounts().get(account).label();
    }

    private Key key(int account) {
        GroupLabel label = label(account);
        return new Key(label.key(), label.schoolYear(), isFresh(account));
    }

    private static void normalise(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length && sum > 0; i++) {
            shares[i] /= sum;
        }
    }
}
