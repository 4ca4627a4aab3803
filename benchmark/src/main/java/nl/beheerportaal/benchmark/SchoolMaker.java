package nl.beheerportaal.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.beheerportaal.core.match.Decisions;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.match.MatchQuestion;
import nl.beheerportaal.core.roster.Group;
import nl.beheerportaal.core.roster.GroupType;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.PersonId;
import nl.beheerportaal.core.roster.Pupil;
import nl.beheerportaal.core.roster.YearGroup;

/// Makes a school from a seed: roster, accounts and truth.
final class SchoolMaker {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String[] FANCY =
            "Egels Vlinders Zebra's Kikkers Dolfijnen Tijgers Sterren Uilen Raketten Bevers Bijen Vuurvliegen"
                    .split(" ");

    private final Dice dice;
    private final Rates rates;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, List<Integer>> groupsOfYear = new HashMap<>();

    private SchoolMaker(Dice dice, Rates rates) {
        this.dice = dice;
        this.rates = rates;
    }

    private static SchoolMaker of(long seed, Function<Dice, Rates> profile) {
        Dice dice = new Dice(seed);
        return new SchoolMaker(dice, profile.apply(dice));
    }

    static MadeSchool clean(long seed) {
        return of(seed * 2, Rates::clean).make("clean-" + seed, 0);
    }

    static MadeSchool messy(long seed) {
        return of(seed * 2 + 1, Rates::messy).make("messy-" + seed, 0);
    }

    static MadeSchool harsh(long seed) {
        return of(seed * 2 + 1, Rates::harsh).make("harsh-" + seed, 0);
    }

    /// @param pupils how many children the school has
    static MadeSchool sized(long seed, boolean messy, int pupils) {
        return of(seed, messy ? Rates::messy : Rates::clean).make("sized-" + pupils, pupils);
    }

    private MadeSchool make(String name, int wanted) {
        int many = wanted > 0 ? wanted : (int) (60 + 400 * Math.pow(dice.share(), 1.3));
        ChildMaker maker = new ChildMaker(dice);
        List<MadePupil> children = maker.children(many);
        makeGroups(children.size());
        children.replaceAll(child ->
                child.at(
                        child.year(),
                        dice.pick(groupsOfYear.getOrDefault(child.year(), List.of(0)))));
        List<Pupil> pupils = roster(children);
        AccountMaker accounts = new AccountMaker(dice, rates, groups);
        for (int i = 0; i < children.size(); i++) {
            accounts.add(children.get(i), pupils.get(i).id());
        }
        int left = (int) Math.round(accounts.size() * rates.leavers() / (1 - rates.leavers()));
        maker.leavers(children, left).forEach(accounts::addLeaver);
        accounts.addJunk();
        MatchQuestion question =
                new MatchQuestion(
                        pupils,
                        groups,
                        accounts.accounts(),
                        accounts.groupNames(),
                        Links.none(),
                        Decisions.none(),
                        List.of(),
                        TODAY);
        return new MadeSchool(name, question, accounts.truth(), accounts.noise());
    }

    private void makeGroups(int children) {
        int style = dice.pickIndex(0.3, 0.25, 0.2, 0.15, 0.1);
        int perYear = Math.max(1, (int) Math.round(children / 8.0 / 25));
        boolean combined = children < 140 && dice.chance(0.6);
        for (int year = 1; year <= 8; year += combined || year == 1 ? 2 : 1) {
            boolean two = combined || year == 1;
            for (int section = 0; section < perYear; section++) {
                String letter = perYear > 1 ? String.valueOf((char) ('A' + section)) : "";
                String years = two ? year + "/" + (year + 1) : String.valueOf(year);
                YearGroup yearGroup = two ? new YearGroup("C") : YearGroup.of(year);
                LasKey key = new LasKey("g" + groups.size());
                groups.add(
                        new Group(key, GroupType.HOME, groupName(style, years, letter), yearGroup));
                int index = groups.size() - 1;
                groupsOfYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(index);
                if (two) {
                    groupsOfYear.computeIfAbsent(year + 1, _ -> new ArrayList<>()).add(index);
                }
            }
        }
    }

    private String groupName(int style, String years, String letter) {
        return switch (style) {
            case 0 -> "Groep " + years + letter;
            case 1 -> years + letter.toLowerCase(Locale.ROOT);
            case 2 -> "Gr " + years + letter.toLowerCase(Locale.ROOT);
            case 3 -> years + letter;
            default -> FANCY[dice.between(0, FANCY.length - 1)];
        };
    }

    private List<Pupil> roster(List<MadePupil> children) {
        RosterHabits habits = RosterHabits.of(dice);
        List<Pupil> pupils = new ArrayList<>();
        long id = dice.between(1_000_000, 5_000_000);
        for (MadePupil child : children) {
            id += dice.between(1, 900);
            pupils.add(
                    new Pupil(
                            new PersonId(id),
                            null,
                            new LasKey("l" + id),
                            habits.name(child, dice),
                            YearGroup.of(child.year()),
                            groups.get(child.group()).key(),
                            List.of()));
        }
        return pupils;
    }
}
