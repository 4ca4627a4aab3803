package nl.basispoortsimulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.basispoortsimulator.permission.Permissions;
import nl.basispoortsimulator.roster.Rosters;
import nl.basispoortsimulator.server.Addresses;
import nl.basispoortsimulator.server.ReadyContribution;
import nl.basispoortsimulator.settings.SimulatorSettings;
import nl.basispoortsimulator.world.School;
import nl.basispoortsimulator.world.School.StaffMember;
import org.springframework.stereotype.Component;

/// Basispoort's addresses, and the schools with their coordinators, in the ready file.
@Component
class SchoolsReady implements ReadyContribution {
    private final Rosters rosters;
    private final Permissions permissions;
    private final Addresses addresses;
    private final SimulatorSettings settings;

    SchoolsReady(
            Rosters rosters,
            Permissions permissions,
            Addresses addresses,
            SimulatorSettings settings) {
        this.rosters = rosters;
        this.permissions = permissions;
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, String> basispoort = new LinkedHashMap<>();
        basispoort.put("rest", addresses.mtls() + "/rest/v2/");
        basispoort.put(
                "lika",
                addresses.mtls() + "/hosted-lika/management/lika/" + settings.publisher() + "/");
        List<Map<String, Object>> schools = rosters.schools().stream().map(this::shown).toList();
        return Map.of("basispoort", basispoort, "schools", schools);
    }

    private Map<String, Object> shown(School school) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", school.id());
        shown.put("name", school.name());
        shown.put("ref", school.ref());
        shown.put("permission", permissions.granted(settings.publisher(), school.id()));
        shown.put("signIn", addresses.http() + "/scholen/" + school.id() + "/inloggen");
        shown.put(
                "coordinators",
                school.staff().stream()
                        .filter(StaffMember::coordinator)
                        .map(member -> Map.of("id", member.id(), "name", member.name().full()))
                        .toList());
        return shown;
    }
}
