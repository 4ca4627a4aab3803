package nl.beheerportaal.core.plan;

import java.util.HashSet;
import java.util.Set;
import nl.beheerportaal.core.roster.Digest;
import nl.beheerportaal.core.roster.LasKey;
import nl.beheerportaal.core.roster.SchoolNumber;

/// Makes the opaque ids of groups: from the school and the LAS key a group was first seen under, so
/// that a plan made again makes the same; never one that is another group's.
public final class GroupIds {
    private final SchoolNumber school;
    private final Set<String> taken = new HashSet<>();

    GroupIds(World world) {
        this.school = world.school();
        world.ledger().groups().forEach(group -> taken.add(group.externalId()));
    }

    /// A free id for a group first seen under this key.
    String next(LasKey key) {
        int again = 0;
        while (!taken.add(id(key, again))) {
            again++;
        }
        return id(key, again);
    }

    /// The id such a group gets when nothing else has it: how a group of ours is known again when
    /// the ledger never learnt of it.
    String first(LasKey key) {
        return id(key, 0);
    }

    private String id(LasKey key, int again) {
        return id(school, key, again);
    }

    /// The id of a group of this school first seen under this key.
    ///
    /// @param again how many others had taken it before
    public static String id(SchoolNumber school, LasKey key, int again) {
        String digest = Digest.of("group", school.toString(), key.value(), Integer.toString(again));
        return "g" + digest.substring(0, 32);
    }
}
