package nl.beheerportaal.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import nl.beheerportaal.web.words.Language;
import nl.beheerportaal.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;

/// Puts pages in their frame: language, tokens, menu.
public final class Frames {
    /// The cookie that keeps the chosen language.
    public static final String LANGUAGE_COOKIE = "taal";

    private final JtePages pages;
    private final Assets assets;
    private final Brand brand;
    private final Menus menus;
    private final Words dutch = new Words(Language.DUTCH);
    private final Words english = new Words(Language.ENGLISH);

    public Frames(JtePages pages, Assets assets, Brand brand, Menus menus) {
        this.pages = pages;
        this.assets = assets;
        this.brand = brand;
        this.menus = menus;
    }

    /// @param template name without its ending: `account/account`
    public Page page(String template, Object view) {
        return page(template, view, HttpStatus.OK);
    }

    public Page page(String template, Object view, HttpStatus status) {
        return new Page(this, template, view, status);
    }

    /// The texts in the language of who asks.
    public Words words(HttpServletRequest request) {
        return language(request) == Language.ENGLISH ? english : dutch;
    }

    String render(String template, HttpServletRequest request, Object view) {
        return pages.render(template, frame(request), view);
    }

    private Frame frame(HttpServletRequest request) {
        return new Frame(
                words(request), assets, brand, here(request), csrf(request), menus.of(request));
    }

    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || request.getDispatcherType().name().equals("ERROR")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    private static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                    return Language.of(cookie.getValue());
                }
            }
        }
        return Language.DUTCH;
    }
}
