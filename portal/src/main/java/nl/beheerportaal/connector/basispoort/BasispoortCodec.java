package nl.beheerportaal.connector.basispoort;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import nl.beheerportaal.platform.BodyReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/// JSON to and from [BasispoortWire], read as it streams in. Fields nobody told us of are passed
/// over, counted, and named in the log the first time.
final class BasispoortCodec {
    private static final Logger LOG = LoggerFactory.getLogger(BasispoortCodec.class);

    private final Unknowns unknowns;
    private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();
    private final JsonMapper mapper =
            JsonMapper.builder().addHandler(new UnknownFieldCounter()).build();

    /// @param unknowns where an unknown field is counted
    BasispoortCodec(Unknowns unknowns) {
        this.unknowns = unknowns;
    }

    /// An answer that is `null` or empty is as unreadable as half an answer.
    <T> BodyReader<T> reader(Class<T> type) {
        return body -> {
            T value = mapper.readValue(body, type);
            if (value == null) {
                throw MismatchedInputException.from(null, type, "the answer is null");
            }
            return value;
        };
    }

    /// Looks for the time of change first, passing over the people; they are read only when it is
    /// another than the one we know, or when the school is no longer open. `metaResult` stands last
    /// in an answer, so the answer is received whole either way.
    BodyReader<Reread> rereader(Instant mutated) {
        return body -> {
            byte[] bytes = body.readAllBytes();
            BasispoortWire.MetaResult times = timesOfAnOpenSchool(bytes);
            return times != null && mutated.equals(instant(times.mutationTimestamp()))
                    ? new Reread.Same(times)
                    : new Reread.Changed(
                            reader(BasispoortWire.Overzicht.class)
                                    .read(new ByteArrayInputStream(bytes)));
        };
    }

    private BasispoortWire.@Nullable MetaResult timesOfAnOpenSchool(byte[] bytes) {
        BasispoortWire.MetaResult times = null;
        boolean open = true;
        try (JsonParser parser = mapper.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String field = parser.nextName(); field != null; field = parser.nextName()) {
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "metaResult" ->
                            times =
                                    value == JsonToken.START_OBJECT
                                            ? parser.readValueAs(BasispoortWire.MetaResult.class)
                                            : null;
                    case "actief" -> open &= value == JsonToken.VALUE_TRUE;
                    case "gefuseerdNaar" -> open &= value == JsonToken.VALUE_NULL;
                    default -> parser.skipChildren();
                }
            }
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT;
            return whole && open && parser.nextToken() == null ? times : null;
        }
    }

    /// Null for what is no date-time: the translator says so.
    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    String write(Object message) {
        return mapper.writeValueAsString(message);
    }

    /// How often each unknown field was met, by `Type.field`.
    Map<String, Long> unknownFields() {
        Map<String, Long> counts = new TreeMap<>();
        unknown.forEach((field, count) -> counts.put(field, count.sum()));
        return counts;
    }

    private final class UnknownFieldCounter extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String propertyName) {
            Class<?> type = beanOrClass instanceof Class<?> c ? c : beanOrClass.getClass();
            unknowns.add(Unknowns.Kind.FIELD, 1);
            String field = type.getSimpleName() + "." + shortened(propertyName);
            LongAdder count = unknown.get(field);
            if (count == null && unknown.size() < 200) {
                count = unknown.computeIfAbsent(field, _ -> new LongAdder());
                LOG.info("Basispoort sends a field we do not know: {}", field);
            }
            if (count != null) {
                count.increment();
            }
            parser.skipChildren();
            return true;
        }
    }

    private static String shortened(@Nullable String name) {
        String text = String.valueOf(name).replaceAll("[^A-Za-z0-9_.-]", "?");
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
