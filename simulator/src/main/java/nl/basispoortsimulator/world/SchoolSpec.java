package nl.basispoortsimulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a school is to be like, before names and ids are drawn.
///
/// @param cultures weight of each name list
/// @param firstPupilId ids count up from here, so that schools never share one
/// @param pupils people of the story with a fixed name and group
record SchoolSpec(
        long id,
        String name,
        School.Address address,
        @Nullable String brin,
        @Nullable String branch,
        String domain,
        List<GroupSpec> groups,
        int staff,
        Map<String, Integer> cultures,
        long firstPupilId,
        List<FixedPupil> pupils,
        List<FixedMember> members) {

    SchoolSpec {
        groups = List.copyOf(groups);
        cultures = Map.copyOf(cultures);
        pupils = List.copyOf(pupils);
        members = List.copyOf(members);
    }

    int size() {
        return groups.stream().mapToInt(GroupSpec::size).sum();
    }

    /// A home group to be filled. Pupils are spread over the year groups in order.
    record GroupSpec(String name, List<String> yearGroups, int size) {
        /// `5A` is one year group, `4/5` two.
        static GroupSpec of(String label, int size) {
            List<String> years =
                    Stream.of(label.split("/")).map(part -> part.replaceAll("[^0-9]", "")).toList();
            return new GroupSpec("Groep " + label, years, size);
        }

        /// `C` for a combination group, as EDEXML writes it.
        String yearGroup() {
            return yearGroups.size() > 1 ? "C" : yearGroups.getFirst();
        }
    }

    /// Someone the story names.
    record FixedPupil(String group, String given, @Nullable String prefix, String surname) {
        /// `"4 Zoë ’t|Hart"`: group, given name, and surname with its prefix before a bar.
        static FixedPupil of(String written) {
            String[] parts = written.split(" ", 3);
            int bar = parts[2].indexOf('|');
            return new FixedPupil(
                    "Groep " + parts[0],
                    parts[1],
                    bar < 0 ? null : parts[2].substring(0, bar),
                    bar < 0 ? parts[2] : parts[2].substring(bar + 1));
        }
    }

    /// A member of staff the story names; groups are group names.
    record FixedMember(
            String given,
            @Nullable String prefix,
            String surname,
            List<String> roles,
            List<String> groups) {}

    /// `count` parallel groups of each year, as large schools have them: 3A, 3B, …
    static List<GroupSpec> parallel(List<Integer> perYear, int pupils) {
        int total = perYear.stream().mapToInt(Integer::intValue).sum();
        List<GroupSpec> groups = new ArrayList<>();
        int made = 0;
        for (int year = 1; year <= perYear.size(); year++) {
            for (int i = 0; i < perYear.get(year - 1); i++) {
                int until = (int) Math.round((double) pupils * (groups.size() + 1) / total);
                groups.add(GroupSpec.of(year + String.valueOf((char) ('A' + i)), until - made));
                made = until;
            }
        }
        return groups;
    }
}
