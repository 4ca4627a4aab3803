package nl.beheerportaal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.application.Wish;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import org.jspecify.annotations.Nullable;

/// What somebody filled in on the form with which a school applies. The fields are read by name and
/// judged here; an error is the key of its sentence.
///
/// @param typed the number as it was typed
/// @param administrators per app that was ticked what was typed
/// @param errors by the name of the field
public record ApplyForm(
        String typed, Map<String, String> administrators, Map<String, String> errors) {
    private static final int LONGEST = 100;

    public ApplyForm {
        administrators = new LinkedHashMap<>(administrators);
        errors = new LinkedHashMap<>(errors);
    }

    static ApplyForm empty() {
        return new ApplyForm("", Map.of(), Map.of());
    }

    /// @param school the one that was found
    /// @param apps every app there is
    static ApplyForm read(HttpServletRequest request, Registered school, List<AppLook> apps) {
        Filters fields = new Filters(request);
        String typed = fields.text("instellingsnummer");
        Map<String, String> administrators = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        if (!school.number().equals(number(typed))) {
            errors.put(
                    "instellingsnummer", typed.isEmpty() ? "apply.err.number" : "apply.err.other");
        }
        for (AppLook app : apps) {
            String id = app.id().value();
            if (fields.text("app-" + id).isEmpty()) {
                continue;
            }
            String administrator = fields.text("beheerder-" + id);
            administrators.put(id, administrator);
            if (administrator.isEmpty() || administrator.length() >= LONGEST) {
                errors.put("beheerder-" + id, "apply.err.administrator");
            }
        }
        if (administrators.isEmpty()) {
            errors.put("apps", "apply.err.apps");
        }
        return new ApplyForm(typed, administrators, errors);
    }

    public boolean good() {
        return errors.isEmpty();
    }

    /// The key of a field's error; null when it has none.
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean ticked(AppLook app) {
        return administrators.containsKey(app.id().value());
    }

    public String administrator(AppLook app) {
        return administrators.getOrDefault(app.id().value(), "");
    }

    List<Wish> wishes(List<AppLook> apps) {
        List<Wish> wishes = new ArrayList<>();
        for (AppLook app : apps) {
            if (ticked(app)) {
                wishes.add(Wish.of(app.id(), administrator(app)));
            }
        }
        return wishes;
    }

    /// Null for what is no number.
    static @Nullable SchoolNumber number(String typed) {
        String digits = typed.replace(" ", "");
        return digits.matches("[0-9]{1,12}") ? new SchoolNumber(Long.parseLong(digits)) : null;
    }
}
