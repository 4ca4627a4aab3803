package nl.beheerportaal.web;

import java.util.List;
import nl.beheerportaal.core.selection.Mode;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.link.DecidedView;
import nl.beheerportaal.web.link.LinkView;
import nl.beheerportaal.web.link.LinkedView;
import nl.beheerportaal.web.link.PickerView;
import nl.beheerportaal.web.link.PickerView.ListView;
import nl.beheerportaal.web.wizard.StepsView;
import nl.beheerportaal.web.wizard.WizardHead;

/// Step 1 while nobody is found, and after the roster changed under it.
final class SearchShots {
    private SearchShots() {}

    static List<Shot> all() {
        WizardHead changed =
                new WizardHead(
                        new StepsView(Wilgenhoek.TAAL, 1, 4),
                        Mode.SELECTIVE,
                        12,
                        Wilgenhoek.SAVED,
                        List.of(),
                        List.of("Julia Kowalczyk", "Ilias Bouzidi"));
        return List.of(new Shot("stap-1-niet-gevonden", "link/link", view(changed)));
    }

    private static LinkView view(WizardHead head) {
        return new LinkView(
                head,
                Url.of("/apps/taalblobs/koppelen").with("lq", "xyz").with("rg", "groep 4"),
                361,
                0,
                51,
                List.of(),
                List.of(),
                new PickerView(list("xyz", ""), list("xyz", "groep 4"), 51, 0, 0, null, null),
                new LinkedView(
                        "xyz",
                        "",
                        "",
                        List.of(),
                        361,
                        List.of(),
                        Wilgenhoek.paging(1, 25, 0, "gekoppeld")),
                new DecidedView(List.of()),
                0,
                false);
    }

    private static ListView list(String search, String group) {
        return new ListView(
                search,
                group,
                List.of("groep 3", "groep 4"),
                51,
                List.of(),
                List.of(),
                Wilgenhoek.paging(1, 50, 0, "zelf"));
    }
}
