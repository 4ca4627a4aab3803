package nl.beheerportaal.web.application;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiConsumer;
import nl.beheerportaal.connector.SchoolRegister.Registered;
import nl.beheerportaal.core.roster.SchoolNumber;
import nl.beheerportaal.school.application.Applying;
import nl.beheerportaal.school.application.Wish;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.frame.Page;
import nl.beheerportaal.web.frame.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// The form with which a school applies, the same for a school and for the helpdesk.
public final class ApplyDesk {
    private static final int FOUND = 20;

    private final Frames frames;
    private final Applying applying;
    private final List<AppLook> apps;

    /// @param apps every app there is
    public ApplyDesk(Frames frames, Applying applying, List<AppLook> apps) {
        this.frames = frames;
        this.applying = applying;
        this.apps = List.copyOf(apps);
    }

    /// The search, what it found, or the form for the school that was chosen.
    public Page show(HttpServletRequest request, String path, boolean helpdesk) {
        Filters filters = new Filters(request);
        boolean done = !filters.text("klaar").isEmpty();
        String search = filters.text("q");
        SchoolNumber number = ApplyForm.number(filters.text("school"));
        Registered school = number == null ? null : applying.find(number).orElse(null);
        List<Registered> found =
                search.isEmpty() || school != null ? List.of() : applying.search(search, FOUND);
        return frames.page(
                "application/apply",
                new ApplyView(
                        path, helpdesk, search, found, school, apps, ApplyForm.empty(), done));
    }

    /// @param receive takes what was filled in well
    public View send(
            HttpServletRequest request,
            String path,
            boolean helpdesk,
            BiConsumer<Registered, List<Wish>> receive) {
        SchoolNumber number = ApplyForm.number(new Filters(request).text("school"));
        Registered school = number == null ? null : applying.find(number).orElse(null);
        if (school == null) {
            throw new NotHere();
        }
        ApplyForm form = ApplyForm.read(request, school, apps);
        if (!form.good()) {
            return frames.page(
                    "application/apply",
                    new ApplyView(path, helpdesk, "", List.of(), school, apps, form, false),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        receive.accept(school, form.wishes(apps));
        return Redirects.to(helpdesk ? "/helpdesk/scholen/" + school.number() : path + "?klaar=ja");
    }
}
