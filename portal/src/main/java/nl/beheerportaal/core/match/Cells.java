package nl.beheerportaal.core.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The roster cut into cells: pupils of one year in one home group. A combination group is several.
final class Cells {
    private final List<Cell> cells = new ArrayList<>();
    private final int[] cellOf;
    private final double[] sizes;

    /// @param label what the group's name says
    record Cell(GroupLabel label, int year) {}

    Cells(List<PupilCard> pupils) {
        cellOf = new int[pupils.size()];
        Map<Object, Integer> index = new HashMap<>();
        for (int p = 0; p < cellOf.length; p++) {
            PupilCard pupil = pupils.get(p);
            Object key =
                    List.of(
                            pupil.year(),
                            pupil.pupil().homeGroup() == null
                                    ? ""
                                    : pupil.pupil().homeGroup().value());
            cellOf[p] =
                    index.computeIfAbsent(
                            key,
                            _ -> {
                                cells.add(new Cell(pupil.group(), pupil.year()));
                                return cells.size() - 1;
                            });
        }
        sizes = new double[cells.size()];
        for (int cell : cellOf) {
            sizes[cell]++;
        }
    }

    int size() {
        return cells.size();
    }

    Cell get(int cell) {
        return cells.get(cell);
    }

    int of(int pupil) {
        return cellOf[pupil];
    }

    /// How many pupils each cell has.
    double[] sizes() {
        return sizes.clone();
    }

    double size(int cell) {
        return sizes[cell];
    }
}
