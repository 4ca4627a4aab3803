package nl.beheerportaal.web.pupils;

import java.util.List;
import java.util.Locale;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.SeatsView;
import nl.beheerportaal.web.wizard.WizardHead;
import org.jspecify.annotations.Nullable;

/// Step 2, *Welke leerlingen gaan mee?*
///
/// @param linked what step 1 gave
/// @param others the pupils of Basispoort without an account
/// @param roster how many pupils Basispoort has
/// @param combinedGroups whether the other groups of the chosen pupils come along too
/// @param seats null for a whole-school licence
public record PupilsView(
        WizardHead head,
        Url url,
        LinkedView linked,
        OthersView others,
        int roster,
        boolean combinedGroups,
        @Nullable SeatsView seats) {
    public AppLook app() {
        return head.app();
    }

    /// The address of an act, with the filters to come back with.
    public String act(String verb) {
        return url.at(app().path() + "/leerlingen/" + verb)
                .with("versie", Long.toString(head.version()))
                .toString();
    }

    /// The linked pairs, as far as they are shown.
    ///
    /// @param total before search
    /// @param leftOut how many of them are not taken along
    public record LinkedView(
            String search, int total, int leftOut, List<LinkedRow> rows, Paging paging) {
        public LinkedView {
            rows = List.copyOf(rows);
        }

        /// Where the focus goes after a row changed: the next row's button.
        public String after(int row) {
            return row + 1 < rows.size() ? rows.get(row + 1).button() : "h-gekoppeld";
        }
    }

    /// One linked pair.
    ///
    /// @param key tells rows apart in ids of the page
    /// @param origin how it was linked, in words
    public record LinkedRow(
            String key,
            String person,
            String appName,
            String name,
            String group,
            String origin,
            boolean leftOut) {
        public String button() {
            return "mee-" + key;
        }
    }

    /// The pupils without an account, group by group.
    ///
    /// @param total before search and filter
    /// @param found after search and filter
    /// @param chosen of all
    public record OthersView(
            String search,
            String group,
            List<String> groupNames,
            int total,
            int found,
            int chosen,
            List<GroupView> groups) {
        public OthersView {
            groupNames = List.copyOf(groupNames);
            groups = List.copyOf(groups);
        }

        public boolean filtered() {
            return !search.isEmpty() || !group.isEmpty();
        }
    }

    /// One group of them.
    ///
    /// @param key tells groups apart in ids of the page
    public record GroupView(String key, String name, List<PupilRow> pupils) {
        public GroupView {
            pupils = List.copyOf(pupils);
        }

        /// The name in the middle of a line: *groep 3A*.
        public String inLine() {
            return name.matches("(?:Groep|Group) .*")
                    ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                    : name;
        }

        public int chosen() {
            return (int) pupils.stream().filter(PupilRow::chosen).count();
        }

        public boolean whole() {
            return chosen() == pupils.size();
        }
    }

    /// @param person number of the pupil
    public record PupilRow(String person, String name, boolean chosen) {}
}
