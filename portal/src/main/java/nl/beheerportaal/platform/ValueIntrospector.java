package nl.beheerportaal.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serial;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells Jackson what the shape of our types already says, so that they need no annotations.
final class ValueIntrospector extends JacksonAnnotationIntrospector {
    @Serial private static final long serialVersionUID = 1;

    private static final String ROOT = "nl.beheerportaal.";

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && isFamily(annotated.getRawType())
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true)
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return isFamily(annotated.getRawType())
                ? members(annotated.getRawType()).stream()
                        .map(member -> new NamedType(member, member.getSimpleName()))
                        .toList()
                : super.findSubtypes(config, annotated);
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        Class<?> type = annotated.getRawType();
        return type.isRecord() && type.getName().startsWith(ROOT)
                ? type.getSimpleName()
                : super.findTypeName(config, annotated);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean plain =
                annotated instanceof AnnotatedField field && isPlain(field.getDeclaringClass());
        return plain ? Boolean.TRUE : super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        boolean plain =
                annotated instanceof AnnotatedConstructor constructor
                        && isPlain(constructor.getDeclaringClass())
                        && constructor.getParameterCount() == 1;
        return plain ? JsonCreator.Mode.DELEGATING : super.findCreatorAnnotation(config, annotated);
    }

    /// A sealed interface of ours. Its members stand apart by name.
    private static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getName().startsWith(ROOT);
    }

    /// A record whose only component is called `value`.
    private static boolean isPlain(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && type.getName().startsWith(ROOT)
                && components.length == 1
                && components[0].getName().equals("value");
    }

    private static List<Class<?>> members(Class<?> family) {
        List<Class<?>> members = new ArrayList<>();
        for (Class<?> permitted : Arrays.asList(family.getPermittedSubclasses())) {
            if (isFamily(permitted)) {
                members.addAll(members(permitted));
            } else {
                members.add(permitted);
            }
        }
        return members;
    }
}
