package nl.beheerportaal.web.link;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.wizard.WizardHead;

/// Step 1, *Welke leerling is wie?*
///
/// @param url this page with its filters; every form comes back here
/// @param linked accounts that are linked
/// @param suggested accounts with a suggestion
/// @param unlinked the other accounts of pupils in the app
/// @param waiting of those, accounts that are not deleted until they are merged
/// @param warn whether *volgende* was pressed with suggestions left
public record LinkView(
        WizardHead head,
        Url url,
        int linked,
        int suggested,
        int unlinked,
        List<BundleView> bundles,
        List<CompetingView> competing,
        PickerView picker,
        LinkedView list,
        DecidedView decided,
        int waiting,
        boolean warn) {
    public LinkView {
        bundles = List.copyOf(bundles);
        competing = List.copyOf(competing);
    }

    public AppLook app() {
        return head.app();
    }

    /// Everybody in the app now.
    public int total() {
        return linked + suggested + unlinked;
    }

    /// How many would be deleted if nothing more was linked.
    public int gone() {
        return suggested + unlinked - waiting;
    }

    public boolean done() {
        return total() > 0 && gone() == 0;
    }

    /// The address of an act, with the filters to come back with.
    public String act(String verb) {
        return url.at(app().path() + "/koppelen/" + verb)
                .with("versie", Long.toString(head.version()))
                .toString();
    }
}
