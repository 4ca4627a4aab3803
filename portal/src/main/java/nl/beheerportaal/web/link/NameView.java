package nl.beheerportaal.web.link;

import java.util.ArrayList;
import java.util.List;
import nl.beheerportaal.core.match.Difference;

/// A name cut into pieces, so that the letters that differ from the other side can be marked.
public record NameView(List<Piece> pieces) {
    public NameView {
        pieces = List.copyOf(pieces);
    }

    /// A part of a name.
    ///
    /// @param differs whether the other side has something else here
    public record Piece(String text, boolean differs) {}

    /// A name in which nothing is marked.
    public static NameView plain(String name) {
        return new NameView(List.of(new Piece(name, false)));
    }

    /// @param ranges the letters that differ, in order
    public static NameView marked(String name, List<Difference.Range> ranges) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Difference.Range range : ranges) {
            if (range.start() > from) {
                pieces.add(new Piece(name.substring(from, range.start()), false));
            }
            pieces.add(new Piece(name.substring(range.start(), range.end()), true));
            from = range.end();
        }
        if (from < name.length()) {
            pieces.add(new Piece(name.substring(from), false));
        }
        return new NameView(pieces);
    }

    public String whole() {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.text()));
        return whole.toString();
    }
}
