package nl.beheerportaal.web;

import java.util.List;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.history.UndoView;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import nl.beheerportaal.web.review.PlanView.PersonRow;
import org.jspecify.annotations.Nullable;

/// The review of an undo.
final class UndoShots {
    private UndoShots() {}

    static List<Shot> all() {
        PersonRow unlinked =
                new PersonRow("Mees Postma", "/apps/taalblobs/koppelen?links=a-mees#zelf");
        return List.of(
                shot("alles", "", ReviewShots.plan(true, true, Mistake.NONE, ""), unlinked),
                shot("een", "a-mees", ReviewShots.plan(false, true, Mistake.NONE, ""), unlinked),
                shot("fout", "", ReviewShots.plan(true, true, Mistake.WRONG_NUMBER, "11")),
                shot("ongezien", "", ReviewShots.plan(true, true, Mistake.NOT_SEEN, "")),
                shot("te-laat", "", ReviewShots.plan(false, false, Mistake.NONE, "")),
                shot("niets", "", ReviewShots.nothingToUndo()),
                shot("ongelezen", "", null));
    }

    private static Shot shot(
            String name, String account, @Nullable PlanView plan, PersonRow... unlinked) {
        return new Shot(
                "terugdraaien-" + name,
                "history/undo",
                new UndoView(
                        Wilgenhoek.TAAL,
                        "/apps/taalblobs/synchronisaties/1",
                        account,
                        Wilgenhoek.SYNCED,
                        "Marieke de Vries",
                        List.<Notice>of(),
                        plan,
                        List.of(unlinked)));
    }
}
