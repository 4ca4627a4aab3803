package nl.basispoortsimulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.roster.Disguises;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.roster.Scenario;
import nl.basispoortsimulator.roster.Scenarios;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.Group;
import nl.basispoortsimulator.world.School.Pupil;
import nl.basispoortsimulator.world.School.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happens at one school: scenarios, permission, and edits of its roster.
@RestController
@RequestMapping("/control/schools")
class SchoolControl {
    private final Rosters rosters;
    private final Disguises disguises;
    private final Scenarios scenarios;
    private final Permissions permissions;
    private final SimulatorSettings settings;

    SchoolControl(
            Rosters rosters,
            Disguises disguises,
            Scenarios scenarios,
            Permissions permissions,
            SimulatorSettings settings) {
        this.rosters = rosters;
        this.disguises = disguises;
        this.scenarios = scenarios;
        this.permissions = permissions;
        this.settings = settings;
    }

    @GetMapping
    List<Map<String, Object>> schools() {
        return rosters.schools().stream().map(this::shown).toList();
    }

    /// The whole school as its administration has it.
    @GetMapping("/{id}")
    School school(@PathVariable long id) {
        return known(id);
    }

    @PostMapping("/{id}/scenario")
    Map<String, Object> play(@PathVariable long id, @RequestBody ScenarioOrder order) {
        scenarios.play(
                id,
                Scenario.of(order.name() == null ? "" : order.name()),
                order.other(),
                order.pupil());
        return shown(known(id));
    }

    @PostMapping("/{id}/permission")
    Map<String, Object> permission(@PathVariable long id, @RequestBody PermissionOrder order) {
        School school = known(id);
        String publisher = order.publisher() == null ? settings.publisher() : order.publisher();
        String state = order.state() == null ? "" : order.state();
        switch (state) {
            case "requested" -> permissions.request(publisher, id);
            case "granted" -> permissions.grant(publisher, id);
            case "revoked" -> permissions.revoke(publisher, id);
            case "relinquished" -> permissions.relinquish(publisher, id);
            default ->
                    throw new IllegalArgumentException(
                            "state is requested, granted, revoked or relinquished");
        }
        return shown(school);
    }

    @PostMapping("/{id}/pupils")
    Pupil addPupil(@PathVariable long id, @RequestBody PersonOrder order) {
        Pupil pupil = order.newPupil(known(id), rosters.freeId());
        rosters.change(
                id,
                school ->
                        school.withPupils(
                                Stream.concat(school.pupils().stream(), Stream.of(pupil))
                                        .toList()));
        return pupil;
    }

    @PatchMapping("/{id}/pupils/{pupil}")
    Pupil changePupil(
            @PathVariable long id, @PathVariable long pupil, @RequestBody PersonOrder order) {
        School school = known(id);
        return found(
                rosters.change(id, s -> s.changing(pupil, each -> order.changed(school, each)))
                        .pupil(pupil));
    }

    @DeleteMapping("/{id}/pupils/{pupil}")
    void removePupil(@PathVariable long id, @PathVariable long pupil) {
        found(known(id).pupil(pupil));
        rosters.change(
                id,
                school ->
                        school.withPupils(
                                school.pupils().stream()
                                        .filter(each -> each.id() != pupil)
                                        .toList()));
    }

    @PostMapping("/{id}/staff")
    StaffMember addMember(@PathVariable long id, @RequestBody PersonOrder order) {
        StaffMember member = order.newMember(known(id), rosters.freeId());
        rosters.change(
                id,
                school ->
                        school.withStaff(
                                Stream.concat(school.staff().stream(), Stream.of(member))
                                        .toList()));
        return member;
    }

    @PatchMapping("/{id}/staff/{member}")
    StaffMember changeMember(
            @PathVariable long id, @PathVariable long member, @RequestBody PersonOrder order) {
        School school = known(id);
        return found(
                rosters.change(
                                id,
                                s ->
                                        s.withStaff(
                                                s.staff().stream()
                                                        .map(each ->
                                                                each.id() == member
                                                                        ? order.changed(
                                                                                school, each)
                                                                        : each)
                                                        .toList()))
                        .staffMember(member));
    }

    @DeleteMapping("/{id}/staff/{member}")
    void removeMember(@PathVariable long id, @PathVariable long member) {
        found(known(id).staffMember(member));
        rosters.change(
                id,
                school ->
                        school.withStaff(
                                school.staff().stream()
                                        .filter(each -> each.id() != member)
                                        .toList()));
    }

    /// Renames a group, or adds one when there is none with that LAS key.
    @PostMapping("/{id}/groups/{key}")
    Group putGroup(@PathVariable long id, @PathVariable String key, @RequestBody Group order) {
        Optional<Group> before = known(id).group(key);
        Group group =
                new Group(
                        key,
                        order.name(),
                        order.yearGroup() == null
                                ? before.map(Group::yearGroup).orElse(null)
                                : order.yearGroup(),
                        order.description());
        rosters.change(
                id,
                school -> {
                    List<Group> groups =
                            before.isPresent()
                                    ? school.groups().stream()
                                            .map(each -> key.equals(each.key()) ? group : each)
                                            .toList()
                                    : Stream.concat(school.groups().stream(), Stream.of(group))
                                            .toList();
                    return school.withRoster(
                            groups, school.subgroups(), school.pupils(), school.staff());
                });
        return group;
    }

    private Map<String, Object> shown(School school) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", school.id());
        shown.put("name", school.name());
        shown.put("ref", school.ref());
        shown.put("brin", school.brin());
        shown.put("active", school.active());
        shown.put("mergedInto", school.mergedInto());
        shown.put(
                "permission",
                permissions
                        .state(settings.publisher(), school.id())
                        .name()
                        .toLowerCase(Locale.ROOT));
        shown.put("disguise", disguises.worn(school.id()).map(Enum::name).orElse(null));
        shown.put("pupils", school.pupils().size());
        shown.put("staff", school.staff().size());
        shown.put("groups", school.groups().size());
        shown.put(
                "coordinators",
                school.staff().stream()
                        .filter(StaffMember::coordinator)
                        .map(member -> Map.of("id", member.id(), "name", member.name().full()))
                        .toList());
        return shown;
    }

    private School known(long id) {
        return rosters.administration(id)
                .orElseThrow(() -> new IllegalArgumentException("no school " + id));
    }

    private static <T> T found(Optional<T> person) {
        return person.orElseThrow(() -> new IllegalArgumentException("no such person here"));
    }

    /// @param other another school, for a move, a merger or a mix-up
    /// @param pupil who moves
    record ScenarioOrder(@Nullable String name, @Nullable Long other, @Nullable Long pupil) {}

    /// @param publisher ours when left out
    record PermissionOrder(@Nullable String publisher, @Nullable String state) {}
}
