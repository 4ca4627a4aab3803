package nl.beheerportaal.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Our own values as JSON, for columns only we read. Values need no annotations: a record is an
/// object of its components, a record of one `value` is that value, and a member of a sealed family
/// carries its name as `is`.
///
/// What is written stays: a component may be added when it may be null, and is never renamed.
public final class Codec {
    private final JsonMapper mapper;

    /// @param mixIns class → Jackson mix-in, for the few types that are neither record nor enum
    public Codec(Map<Class<?>, Class<?>> mixIns) {
        this.mapper =
                JsonMapper.builder()
                        .annotationIntrospector(new ValueIntrospector())
                        .changeDefaultVisibility(visibility ->
                                visibility
                                        .withVisibility(
                                                com.fasterxml.jackson.annotation.PropertyAccessor
                                                        .ALL,
                                                Visibility.NONE)
                                        .withFieldVisibility(Visibility.ANY)
                                        .withCreatorVisibility(Visibility.ANY))
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .addMixIns(mixIns)
                        .build();
    }

    public <T> byte[] bytes(Class<T> type, T value) {
        return mapper.writerFor(type).writeValueAsBytes(value);
    }

    public <T> String text(Class<T> type, T value) {
        return mapper.writerFor(type).writeValueAsString(value);
    }

    /// @throws tools.jackson.core.JacksonException when it was not written by this codec, or by an
    ///   incompatible version of the type
    public <T> T read(Class<T> type, byte[] json) {
        return mapper.readerFor(type).readValue(json);
    }

    public <T> T read(Class<T> type, String json) {
        return mapper.readerFor(type).readValue(json);
    }
}
