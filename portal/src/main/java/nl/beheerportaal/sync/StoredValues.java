package nl.beheerportaal.sync;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.platform.Codec;

/// How values of the core are written as JSON, so that the core itself knows nothing of it.
public final class StoredValues {
    private StoredValues() {}

    public static Codec codec() {
        return new Codec(Map.of(Links.class, LinksAsList.class));
    }

    /// Links are a list of links; the two ways to look them up are made again when read.
    private abstract static class LinksAsList {
        @JsonValue
        abstract List<Link> all();

        @JsonCreator
        static Links of(Collection<Link> links) {
            return Links.of(links);
        }
    }
}
