package nl.beheerportaal.connector.basispoort;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import nl.beheerportaal.platform.BodyReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/// JSON to and from [BasispoortWire], read as it streams in. Fields nobody told us of are passed
/// over, counted, and named in the log the first time.
final class BasispoortCodec {
    private static final Logger LOG = LoggerFactory.getLogger(BasispoortCodec.class);

    private final Map<String, LongAdder> unknown = new ConcurrentHashMap<>();
    private final JsonMapper mapper =
            JsonMapper.builder().addHandler(new UnknownFieldCounter()).build();

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
