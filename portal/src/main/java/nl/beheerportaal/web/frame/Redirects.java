package nl.beheerportaal.web.frame;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/// The answer to every act: *see other* (303), so that reloading does nothing twice.
public final class Redirects {
    private Redirects() {}

    public static RedirectView to(String address) {
        RedirectView view = new RedirectView(address, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    /// To a page, and there to the element the act says is next.
    ///
    /// @param next id of an element; anything else is left out
    public static RedirectView to(Url url, String next) {
        return to(next.matches("[A-Za-z0-9_-]{1,150}") ? url + "#" + next : url.toString());
    }
}
