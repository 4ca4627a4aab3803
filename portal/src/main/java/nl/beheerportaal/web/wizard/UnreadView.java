package nl.beheerportaal.web.wizard;

import java.util.List;
import nl.beheerportaal.web.frame.AppLook;
import nl.beheerportaal.web.frame.Notice;

/// A step that cannot be shown, because a side was never read.
public record UnreadView(AppLook app, List<Notice> notices) {
    public UnreadView {
        notices = List.copyOf(notices);
    }
}
