package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.basispoortsimulator.world.AppAccount.Administrator;
import nl.basispoortsimulator.world.AppAccount.AppGroup;
import nl.basispoortsimulator.world.AppAccount.AppUser;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.Slip.Typed;
import org.jspecify.annotations.Nullable;

/// Fills a school's account at an app, as it grew by hand over the years: most names as in the
/// administration, some typed otherwise, some accounts of nobody, groups of this year and older.
final class AccountMaker {
    private final AccountSpec spec;
    private final School school;
    private final NameLists names;
    private final Dice dice;
    private final UserMaker users;
    private final List<AppUser> made = new ArrayList<>();
    private final Map<String, Long> origins = new HashMap<>();

    AccountMaker(AccountSpec spec, School school, NameLists names, Dice dice) {
        this.spec = spec;
        this.school = school;
        this.names = names;
        this.dice = dice;
        this.users = new UserMaker(dice);
    }

    AppAccount make() {
        addPupils();
        addStrangers();
        TeacherMaker teachers = new TeacherMaker(spec, school, names, dice, users);
        teachers.make(made, origins);
        return new AppAccount(
                dice.uuid(),
                spec.app(),
                dice.token(16),
                displayName(),
                List.of(administrator()),
                spec.licence(),
                spec.app() + "-" + dice.token(32),
                null,
                school.id(),
                made,
                groups(),
                origins);
    }

    private void addPupils() {
        List<Pupil> present = present();
        Map<Long, Slip> slips = slips(present);
        for (Pupil pupil : present) {
            Typed typed = typed(pupil, slips.get(pupil.id()));
            AppUser user =
                    users.pupil(
                            typed,
                            appGroup(pupil),
                            Objects.requireNonNullElse(pupil.yearGroup(), ""));
            made.add(user);
            origins.put(user.id(), pupil.id());
        }
    }

    /// The pupils with an account: the youngest are most often not in the app yet.
    private List<Pupil> present() {
        List<Pupil> pupils = new ArrayList<>(school.pupils());
        List<Pupil> absent = new ArrayList<>();
        if (spec.storied()) {
            pupils.stream()
                    .filter(pupil ->
                            Story.ABSENT.contains(pupil.name().full())
                                    || (pupil.name().full().equals("Noah de Jong")
                                            && "8".equals(pupil.yearGroup())))
                    .forEach(absent::add);
        }
        List<Pupil> candidates =
                new ArrayList<>(
                        pupils.stream()
                                .filter(pupil ->
                                        !absent.contains(pupil)
                                                && !Story.TYPED.containsKey(pupil.name().full()))
                                .toList());
        dice.shuffle(candidates);
        Map<Boolean, List<Pupil>> young =
                candidates.stream()
                        .collect(
                                Collectors.partitioningBy(pupil ->
                                        "1".equals(pupil.yearGroup()) && dice.chance(0.5)));
        candidates.clear();
        candidates.addAll(young.getOrDefault(true, List.of()));
        candidates.addAll(young.getOrDefault(false, List.of()));
        int leaveOut = pupils.size() - spec.pupils() - absent.size();
        absent.addAll(candidates.subList(0, Math.max(0, leaveOut)));
        pupils.removeAll(new HashSet<>(absent));
        return pupils;
    }

    private Map<Long, Slip> slips(List<Pupil> present) {
        Map<Long, Slip> slips = new HashMap<>();
        List<Pupil> shuffled = new ArrayList<>(present);
        dice.shuffle(shuffled);
        for (Slip slip : Slip.values()) {
            long quota =
                    Math.round(
                            AccountSpec.SLIPS_PER_THOUSAND.getOrDefault(slip, 0)
                                    * present.size()
                                    / 1000.0);
            for (Pupil pupil : shuffled) {
                if (quota > 0
                        && !slips.containsKey(pupil.id())
                        && !storyName(pupil)
                        && slip.type(pupil.name(), new Dice(pupil.id())).isPresent()) {
                    slips.put(pupil.id(), slip);
                    quota--;
                }
            }
        }
        return slips;
    }

    private Typed typed(Pupil pupil, @Nullable Slip slip) {
        Typed story = spec.storied() ? Story.TYPED.get(pupil.name().full()) : null;
        if (story != null) {
            return story;
        }
        Optional<Typed> slipped =
                slip == null ? Optional.empty() : slip.type(pupil.name(), new Dice(pupil.id()));
        return slipped.orElseGet(() -> Typed.exactly(pupil.name()));
    }

    private boolean storyName(Pupil pupil) {
        String full = pupil.name().full();
        return Story.TYPED.containsKey(full)
                || full.equals("Noah de Jong")
                || full.endsWith(" Vermeer")
                || full.equals("Noor Smits")
                || full.equals("Bram de Groot")
                || full.equals("Ayoub El Amrani");
    }

    /// The group in the app: mostly this year's, sometimes last year's or none.
    private @Nullable String appGroup(Pupil pupil) {
        String now = AppGroupNames.of(school.group(pupil.group()).orElse(null), pupil.yearGroup());
        if (spec.storied() && storyName(pupil)) {
            return now;
        }
        double chance = dice.between(0, 999) / 1000.0;
        return chance < 0.03
                ? null
                : chance < 0.07 ? AppGroupNames.yearBefore(pupil.yearGroup()) : now;
    }

    private void addStrangers() {
        int open = spec.strangers();
        if (spec.storied()) {
            for (Story.Stranger stranger : Story.STRANGERS) {
                made.add(users.stranger(stranger));
                open--;
            }
            addSecondAccount();
        }
        while (open > 0) {
            String culture = dice.chance(0.8) ? "dutch" : "moroccan";
            NameLists.Surname surname = names.surname(dice, culture);
            Typed typed =
                    new Typed(
                            names.given(dice, culture, dice.chance(0.5)),
                            new School.Name(null, surname.prefix(), surname.name(), null).full());
            boolean known =
                    school.pupils().stream()
                            .anyMatch(p ->
                                    p.name().full().equals(typed.given() + " " + typed.family()));
            if (!known) {
                made.add(users.leaver(typed));
                open--;
            }
        }
    }

    /// Noor Smits of group 2 was typed a second time by the teacher of another year.
    private void addSecondAccount() {
        school.pupils().stream()
                .filter(pupil -> pupil.name().full().equals("Noor Smits"))
                .findFirst()
                .ifPresent(noor -> {
                    AppUser second = users.pupil(new Typed("Noor", "Smits"), "groep 1/2", "1");
                    made.add(second);
                    origins.put(second.id(), noor.id());
                });
    }

    private List<AppGroup> groups() {
        Map<String, List<String>> members = new LinkedHashMap<>();
        for (AppUser user : made) {
            for (String group : user.groupNames()) {
                members.computeIfAbsent(group, name -> new ArrayList<>()).add(user.id());
            }
        }
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new AppGroup(dice.uuid(), each.getKey(), each.getValue()))
                .toList();
    }

    private Administrator administrator() {
        return school.staff().stream()
                .filter(School.StaffMember::coordinator)
                .findFirst()
                .map(TeacherMaker::administrator)
                .orElseThrow();
    }

    /// The app's own spelling of the school: without its kind, as accounts were once registered.
    private String displayName() {
        return school.name().replaceFirst("^(Basisschool|Kindcentrum|Cbs|IKC|Obs) ", "")
                + (school.address().place() == null ? "" : " " + school.address().place());
    }
}
