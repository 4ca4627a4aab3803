package nl.beheerportaal.web.past;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.beheerportaal.core.app.AccountKind;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.story.PastDay;
import nl.beheerportaal.sync.story.PastDay.InApp;
import nl.beheerportaal.sync.story.PastDays;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Filters;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.Paging;
import nl.beheerportaal.web.frame.Url;
import nl.beheerportaal.web.past.PastView.Row;
import nl.beheerportaal.web.person.PersonKeys;
import nl.beheerportaal.web.wizard.AppDoor;
import nl.beheerportaal.web.words.Moments;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// *What did the school look like on that day?* (PRODUCT §6.9)
@Controller
public final class PastPage {
    private static final int SIZE = 25;

    private final Frames frames;
    private final AppDoor door;
    private final PastDays days;
    private final PersonKeys keys;
    private final Clock clock;

    public PastPage(Frames frames, AppDoor door, PastDays days, PersonKeys keys, Clock clock) {
        this.frames = frames;
        this.door = door;
        this.days = days;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/apps/{app}/toen")
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            HttpServletRequest request) {
        SchoolScope scope = who.scope();
        AppLook look = door.look(door.enter(scope, app));
        Filters filters = new Filters(request);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        LocalDate day = day(filters.text("dag"), today);
        String search = filters.text("q");
        PastDay past = days.on(scope, look.id(), day);
        List<InApp> found =
                past.people().stream()
                        .filter(person -> Filters.finds(search, person.shown().name()))
                        .toList();
        Url url = Url.of(look.path() + "/toen").with("dag", day.toString()).with("q", search);
        Paging paging = new Paging.Place(url, "p", "lijst").page(filters, SIZE, found.size());
        return frames.page(
                "past/past",
                new PastView(
                        look,
                        day,
                        today,
                        past.after(),
                        past.by(),
                        search,
                        count(past, AccountKind.PUPIL),
                        count(past, AccountKind.TEACHER),
                        paging.of(found).stream().map(person -> row(scope, look, person)).toList(),
                        paging));
    }

    private Row row(SchoolScope scope, AppLook look, InApp person) {
        return new Row(
                person.shown().name(),
                String.join(", ", person.shown().groups()),
                person.kind() == AccountKind.TEACHER,
                keys.path(scope.school(), look, person.account()));
    }

    private static int count(PastDay past, AccountKind kind) {
        return (int) past.people().stream().filter(person -> person.kind() == kind).count();
    }

    /// Yesterday when nothing, or no day, was asked for; never later than today.
    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException none) {
            return today.minusDays(1);
        }
    }
}
