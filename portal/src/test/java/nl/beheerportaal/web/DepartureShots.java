package nl.beheerportaal.web;

import java.util.List;
import nl.beheerportaal.web.departure.DepartureView;
import nl.beheerportaal.web.frame.Notice;
import nl.beheerportaal.web.review.PlanView;
import nl.beheerportaal.web.review.PlanView.ConfirmView.Mistake;
import org.jspecify.annotations.Nullable;

/// The review of a departure.
final class DepartureShots {
    private DepartureShots() {}

    static List<Shot> all() {
        return List.of(
                shot("vertrek", ReviewShots.plan(true, true, Mistake.NONE, "")),
                shot("vertrek-fout", ReviewShots.plan(true, true, Mistake.WRONG_NUMBER, "11")),
                shot("vertrek-ongezien", ReviewShots.plan(true, true, Mistake.NOT_SEEN, "12")),
                shot("vertrek-kan-niet", ReviewShots.plan(true, false, Mistake.NONE, "")),
                shot("vertrek-niemand", ReviewShots.plan(false, true, Mistake.NONE, "")),
                shot("vertrek-ongelezen", null));
    }

    private static Shot shot(String name, @Nullable PlanView plan) {
        return new Shot(
                name,
                "departure/departure",
                new DepartureView(
                        Wilgenhoek.TAAL,
                        "De school deelt geen gegevens meer met ons.",
                        List.<Notice>of(),
                        plan));
    }
}
