package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Name;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.SchoolSpec.FixedPupil;
import nl.basispoortsimulator.world.SchoolSpec.GroupSpec;
import org.jspecify.annotations.Nullable;

/// Fills a school with children, family by family, so that brothers and sisters share a surname.
/// Two children never get the same full name unless the story wants it.
final class RosterMaker {
    private final SchoolSpec spec;
    private final NameLists names;
    private final Dice dice;
    private final String groupKeyStart;
    private final List<String> cultures;
    private final Set<String> taken = new HashSet<>(Story.RESERVED);

    RosterMaker(SchoolSpec spec, NameLists names, Dice dice) {
        this.spec = spec;
        this.names = names;
        this.dice = dice;
        this.groupKeyStart = String.valueOf(spec.id() % 1000 * 100 + 1_000_000);
        this.cultures =
                new TreeMap<>(spec.cultures())
                        .entrySet().stream()
                                .flatMap(each ->
                                        Collections.nCopies(each.getValue(), each.getKey())
                                                .stream())
                                .toList();
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < spec.groups().size(); i++) {
            GroupSpec each = spec.groups().get(i);
            groups.add(
                    new Group(groupKeyStart + "-" + (i + 11), each.name(), each.yearGroup(), null));
        }
        return groups;
    }

    List<Group> subgroups() {
        if (spec.groups().size() < 4) {
            return List.of();
        }
        return List.of(
                new Group(groupKeyStart + "-S1", "Plusklas", "N", "Verrijking, op donderdag"),
                new Group(groupKeyStart + "-S2", "NT2", "N", null),
                new Group(groupKeyStart + "-S3", "Rekenen niveau 3", null, null));
    }

    List<Pupil> pupils(List<Group> groups, List<Group> subgroups) {
        Map<String, String> keyOf =
                groups.stream().collect(Collectors.toMap(g -> text(g.name()), g -> text(g.key())));
        List<Slot> open = slots(keyOf);
        List<Child> children = new ArrayList<>();
        for (FixedPupil fixed : spec.pupils()) {
            Slot slot =
                    open.stream()
                            .filter(each -> each.group().equals(keyOf.get(fixed.group())))
                            .findFirst()
                            .orElseThrow();
            open.remove(slot);
            Name name = name(fixed.given(), fixed.prefix(), fixed.surname());
            taken.add(fold(name.full()));
            children.add(new Child(slot, name));
        }
        dice.shuffle(open);
        while (!open.isEmpty()) {
            addFamily(open, children);
        }
        return number(children, subgroups);
    }

    private List<Slot> slots(Map<String, String> keyOf) {
        List<Slot> slots = new ArrayList<>();
        for (GroupSpec group : spec.groups()) {
            for (int i = 0; i < group.size(); i++) {
                String year = group.yearGroups().get(i * group.yearGroups().size() / group.size());
                slots.add(new Slot(text(keyOf.get(group.name())), year));
            }
        }
        return slots;
    }

    private void addFamily(List<Slot> open, List<Child> children) {
        String culture = dice.of(cultures);
        NameLists.Surname surname = names.surname(dice, culture);
        int size = Math.min(open.size(), dice.chance(0.62) ? 1 : dice.chance(0.75) ? 2 : 3);
        for (int i = 0; i < size; i++) {
            String given = given(culture);
            Name name = name(given, surname.prefix(), surname.name());
            if (taken.add(fold(name.full()))) {
                children.add(new Child(open.removeLast(), name));
            }
        }
    }

    /// Children of immigrants' families often bear a Dutch given name; Frisian ones too.
    private String given(String culture) {
        double dutch = culture.equals("dutch") ? 1 : culture.equals("frisian") ? 0.5 : 0.15;
        return names.given(dice, dice.chance(dutch) ? "dutch" : culture, dice.chance(0.49));
    }

    private Name name(String given, @Nullable String prefix, String surname) {
        return new Name(given, prefix, surname, initials(given));
    }

    /// Initials of the official names: mostly those of the call name with one or two more.
    private String initials(String given) {
        String first = given.substring(0, 1).toUpperCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(first).append('.');
        for (int extra = dice.between(0, 2); extra > 0; extra--) {
            out.append((char) ('A' + dice.between(0, 19))).append('.');
        }
        return out.toString();
    }

    private List<Pupil> number(List<Child> children, List<Group> subgroups) {
        children.sort(java.util.Comparator.comparing(child -> child.slot().group()));
        List<Pupil> pupils = new ArrayList<>();
        long id = spec.firstPupilId();
        for (int i = 0; i < children.size(); i++) {
            id += dice.between(1, 9);
            Child child = children.get(i);
            pupils.add(
                    new Pupil(
                            id,
                            "https://ketenid.nl/201703/" + dice.hex(128),
                            String.valueOf(spec.id() % 1000 * 10_000 + 30_000_000 + i),
                            child.name(),
                            child.slot().yearGroup(),
                            child.slot().group(),
                            subgroupsOf(subgroups)));
        }
        return Irregularities.pupils(pupils, spec.id());
    }

    private List<String> subgroupsOf(List<Group> subgroups) {
        return subgroups.stream()
                .filter(each -> dice.chance(0.06))
                .map(each -> text(each.key()))
                .toList();
    }

    private static String text(@Nullable String value) {
        return java.util.Objects.requireNonNull(value);
    }

    static String fold(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT);
    }

    private record Slot(String group, String yearGroup) {}

    private record Child(Slot slot, Name name) {}
}
