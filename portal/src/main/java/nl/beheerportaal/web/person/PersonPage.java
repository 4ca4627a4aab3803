package nl.beheerportaal.web.person;

import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.school.SchoolScope;
import nl.beheerportaal.school.SignedIn;
import nl.beheerportaal.sync.overview.AppState;
import nl.beheerportaal.sync.story.Stories;
import nl.beheerportaal.sync.story.Story;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Frames;
import nl.beheerportaal.web.frame.NotHere;
import nl.beheerportaal.web.wizard.AppDoor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// *Why is this pupil here, since when, by whose decision, from which roster record* (PRODUCT
/// §6.9).
@Controller
public final class PersonPage {
    private final Frames frames;
    private final AppDoor door;
    private final Stories stories;
    private final PersonKeys keys;

    public PersonPage(Frames frames, AppDoor door, Stories stories, PersonKeys keys) {
        this.frames = frames;
        this.door = door;
        this.stories = stories;
        this.keys = keys;
    }

    @GetMapping("/apps/{app}/wie/{person}")
    View show(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable String app,
            @PathVariable String person,
            HttpServletRequest request) {
        SchoolScope scope = who.scope();
        AppState state = door.enter(scope, app);
        AppLook look = door.look(state);
        Story story =
                stories.find(
                                scope,
                                look.id(),
                                account ->
                                        keys.key(scope.school(), look.id(), account).equals(person))
                        .orElseThrow(NotHere::new);
        return frames.page(
                "person/person", new PersonBuilder(look, story, frames.words(request)).view());
    }
}
