package nl.beheerportaal.web.frame;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A message at the top of a page: what came of the last act, or what stands in the way.
///
/// @param action address of the form behind its button; null when it has none
/// @param button what the button says; null when it has none
public record Notice(Tone tone, Content text, @Nullable String action, @Nullable String button) {
    /// Its colour and icon.
    public enum Tone {
        GOOD("note--green", "i-krul"),
        INFO("", "i-info"),
        ATTENTION("note--amber", "i-warn"),
        WRONG("note--red", "i-warn");

        private final String css;
        private final String icon;

        Tone(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }
    }

    public static Notice of(Tone tone, Content text) {
        return new Notice(tone, text, null, null);
    }

    public static Notice undoable(Content text, String action, String button) {
        return new Notice(Tone.GOOD, text, action, button);
    }
}
