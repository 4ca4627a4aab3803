package nl.beheerportaal.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.beheerportaal.core.roster.Group;

/// The group names an app has for a school: its own style, often an old group, sometimes none.
final class Labels {
    private static final List<String> OTHER =
            List.of("Plusgroep", "RT", "Rekenen", "leerlingen", "Taal extra", "NT2", "Standaard");

    private final Dice dice;
    private final Rates rates;
    private final List<Group> groups;
    private final int style;
    private final boolean sections;
    private final Map<Integer, Integer> staleGroups = new HashMap<>();

    /// A label and the group it was typed in, whose typist has habits.
    record Label(String text, int typedIn) {}

    Labels(Dice dice, Rates rates, List<Group> groups) {
        this.dice = dice;
        this.rates = rates;
        this.groups = groups;
        style = dice.pickIndex(0.3, 0.25, 0.2, 0.25);
        sections = dice.chance(0.75);
    }

    Label of(MadePupil child, boolean fresh, Set<String> kinds) {
        int group =
                child.group() < 0
                        ? dice.between(groups.size() - 2, groups.size() - 1)
                        : child.group();
        int year = child.year() > 8 ? 8 : child.year();
        if (dice.chance(rates.groupBlank())) {
            kinds.add("group_blank");
            return new Label("", group);
        }
        if (dice.chance(rates.groupOther())) {
            kinds.add("group_other");
            return new Label(dice.pick(OTHER), group);
        }
        if (dice.chance(rates.groupWrong())) {
            kinds.add("group_wrong");
            int other = dice.between(0, groups.size() - 1);
            return new Label(styled(groups.get(other).name(), 0), group);
        }
        int behind = fresh || child.group() < 0 ? 0 : behind(child.group());
        if (behind > 0 && year - behind >= 1) {
            kinds.add("group_stale");
            String name = groups.get(group).name();
            String older = name.replaceAll("\\d(/\\d)?", String.valueOf(year - behind));
            return new Label(styled(older, behind), group);
        }
        return new Label(styled(groups.get(group).name(), 0), group);
    }

    /// Whole groups are left unrenamed together; a few children are left behind alone.
    private int behind(int group) {
        int whole =
                staleGroups.computeIfAbsent(
                        group,
                        _ -> dice.chance(rates.groupStale() * 1.6) ? dice.chance(0.8) ? 1 : 2 : 0);
        if (whole > 0) {
            return dice.chance(0.85) ? whole : 0;
        }
        return dice.chance(rates.groupStale() * 0.4) ? dice.chance(0.85) ? 1 : 2 : 0;
    }

    private String styled(String name, int behind) {
        String bare = name.replaceFirst("^(Groep|Gr)\\s*", "");
        if (!sections) {
            bare = bare.replaceFirst("(\\d)[A-Ga-g]$", "$1");
        }
        String text =
                switch (style) {
                    case 0 -> "Groep " + bare;
                    case 1 -> "groep " + bare.toLowerCase(Locale.ROOT);
                    case 2 -> bare;
                    default -> dice.chance(0.8) ? name : "Gr. " + bare;
                };
        if (dice.chance(0.08)) {
            int from = 2026 - behind;
            return text
                    + (dice.chance(0.5)
                            ? " " + from + "-" + (from + 1)
                            : " " + (from - 2000) + "/" + (from - 1999));
        }
        return dice.chance(0.06)
                ? text + dice.pick(List.of(" (Kim)", " - juf Anne", " juf Els"))
                : text;
    }
}
