package nl.beheerportaal.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.plan.Plan;
import nl.beheerportaal.core.plan.Step;
import nl.beheerportaal.web.words.Moments;
import nl.beheerportaal.web.words.Words;

/// The list of pupils who will be deleted, to keep (design.md §7.3).
public final class GoneCsv {
    private GoneCsv() {}

    public static List<List<String>> of(Plan plan, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        words.text("csv.name"),
                        words.text("csv.group"),
                        words.text("csv.assignments"),
                        words.text("csv.used")));
        for (Step.DeactivateAccount step : plan.summary().pupils().removed()) {
            var used = step.shown().work().lastUsed();
            rows.add(
                    List.of(
                            step.shown().name(),
                            String.join(", ", step.shown().groups()),
                            Integer.toString(step.shown().work().completedAssignments()),
                            used == null
                                    ? ""
                                    : LocalDate.ofInstant(used, Moments.ZONE).toString()));
        }
        return rows;
    }
}
