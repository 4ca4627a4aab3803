package nl.beheerportaal.benchmark;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.benchmark.NameSource.Origin;

/// Makes the children of a school, family by family: siblings and twins share a surname, some
/// cousins do, and some children share their whole name.
final class ChildMaker {
    private static final List<Origin> ORIGINS = List.of(Origin.values());

    private final Dice dice;
    private final double[] origins;
    private final List<String> clans = new ArrayList<>();
    private final double clanShare;

    /// @param children those it has already, perhaps among others
    private record Family(String prefix, String surname, Origin origin, List<MadePupil> children) {
        boolean has(String given) {
            return children.stream()
                    .filter(child -> child.surname().equals(surname))
                    .anyMatch(child ->
                            child.given().equals(given)
                                    || child.official().split(" ")[0].equals(given));
        }
    }

    ChildMaker(Dice dice) {
        this.dice = dice;
        origins = mix();
        clanShare = dice.chance(0.2) ? 0.12 : 0.02;
        for (int i = 0; i < 12; i++) {
            clans.add(NameSource.surname(Origin.DUTCH, dice));
        }
    }

    /// Children in years 1 to 8, in no group yet.
    List<MadePupil> children(int many) {
        List<MadePupil> children = new ArrayList<>();
        while (children.size() < many) {
            int start = children.size();
            addFamily(children);
            while (children.size() > Math.max(many, start + 1)) {
                children.removeLast();
            }
        }
        return children;
    }

    /// Children that left: older sisters and brothers of those who stayed, strangers, and now and
    /// then one with exactly the name of a child that stayed.
    List<MadePupil> leavers(List<MadePupil> stayed, int many) {
        List<MadePupil> leavers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double kind = dice.share();
            MadePupil other = dice.pick(stayed);
            int year = dice.chance(0.7) ? 9 : dice.between(2, 8);
            if (kind < 0.006) {
                leavers.add(other.at(9, -1));
            } else if (kind < 0.3) {
                Family family = new Family(other.prefix(), other.surname(), other.origin(), stayed);
                leavers.add(child(family, year));
            } else {
                Origin origin = origin();
                leavers.add(child(family(origin, List.of()), year));
            }
        }
        return leavers;
    }

    private void addFamily(List<MadePupil> children) {
        List<MadePupil> siblings = children.subList(children.size(), children.size());
        Family family = family(origin(), siblings);
        int size = dice.pickIndex(0.62, 0.28, 0.08, 0.02) + 1;
        for (int i = 0; i < size; i++) {
            MadePupil child = child(family, dice.between(1, 8));
            boolean twin = dice.chance(0.018);
            siblings.add(twin ? asTwin(child) : child);
            if (twin) {
                siblings.add(asTwin(child(family, child.year())));
            }
        }
        if (dice.chance(0.0006) && children.size() > 1) {
            children.add(namesake(dice.pick(children), dice.between(1, 8)));
        }
    }

    private MadePupil child(Family family, int year) {
        boolean girl = dice.chance(0.5);
        String given = another(family, girl);
        String official = dice.chance(0.85) ? given : another(family, girl);
        for (int i = dice.pickIndex(0.5, 0.3, 0.15, 0.05); i > 0; i--) {
            official += " " + NameSource.given(family.origin(), girl, dice);
        }
        return new MadePupil(
                given,
                family.prefix(),
                family.surname(),
                official,
                family.origin(),
                girl,
                year,
                -1,
                false,
                false);
    }

    /// A given name that no child of the family is called by or registered with: parents do not
    /// give one name twice.
    private String another(Family family, boolean girl) {
        String given = NameSource.given(family.origin(), girl, dice);
        while (family.has(given)) {
            given = NameSource.given(family.origin(), girl, dice);
        }
        return given;
    }

    private Family family(Origin origin, List<MadePupil> children) {
        String surname = surname(origin);
        int bar = surname.indexOf('|');
        return new Family(surname.substring(0, bar), surname.substring(bar + 1), origin, children);
    }

    private String surname(Origin origin) {
        return origin == Origin.DUTCH && dice.chance(clanShare)
                ? dice.pick(clans)
                : NameSource.surname(origin, dice);
    }

    private static MadePupil asTwin(MadePupil child) {
        return new MadePupil(
                child.given(),
                child.prefix(),
                child.surname(),
                child.official(),
                child.origin(),
                child.girl(),
                child.year(),
                child.group(),
                true,
                child.namesake());
    }

    private static MadePupil namesake(MadePupil child, int year) {
        return new MadePupil(
                child.given(),
                child.prefix(),
                child.surname(),
                child.official(),
                child.origin(),
                child.girl(),
                year,
                -1,
                false,
                true);
    }

    private Origin origin() {
        return ORIGINS.get(dice.pickIndex(origins));
    }

    /// A village, a town or a city quarter.
    private double[] mix() {
        return switch (dice.pickIndex(0.45, 0.35, 0.2)) {
            case 0 -> new double[] {0.9, 0.03, 0.01, 0.01, 0.02, 0.005, 0.005, 0.01, 0.02};
            case 1 -> new double[] {0.68, 0.02, 0.06, 0.06, 0.04, 0.02, 0.02, 0.04, 0.06};
            default -> new double[] {0.2, 0.01, 0.18, 0.2, 0.06, 0.08, 0.08, 0.09, 0.1};
        };
    }
}
