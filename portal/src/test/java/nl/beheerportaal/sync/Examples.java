package nl.beheerportaal.sync;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.beheerportaal.core.app.AppId;
import nl.beheerportaal.core.match.Link;
import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Fact;
import nl.beheerportaal.core.roster.PersonName;
import nl.beheerportaal.core.roster.YearGroup;
import org.jspecify.annotations.Nullable;

/// Makes examples of our own value types from their shape: every member of a sealed family, every
/// constant of an enum, with and without what may be null. So a type that is added tomorrow is
/// tested too.
public final class Examples {
    private final Map<Type, List<Object>> known = new HashMap<>();

    public Examples() {
        known.put(String.class, List.of("Noor de Vrïes; \"quoted\"\n2", ""));
        known.put(int.class, List.of(3, -1));
        known.put(long.class, List.of(1_234_567_890_123L));
        known.put(boolean.class, List.of(true, false));
        known.put(Boolean.class, List.of(true, false));
        known.put(Instant.class, List.of(Instant.parse("2026-11-23T12:00:00.123456Z")));
        known.put(LocalDate.class, List.of(LocalDate.parse("2027-02-28")));
        known.put(MonthDay.class, List.of(MonthDay.of(7, 1)));
        known.put(Duration.class, List.of(Duration.ofSeconds(90)));
        known.put(URI.class, List.of(URI.create("https://app.example/scim/v2")));
        known.put(Integer.class, List.of(7));
        known.put(UUID.class, List.of(new UUID(1, 2)));
        known.put(AppId.class, List.of(new AppId("taalblobs")));
        known.put(YearGroup.class, List.of(new YearGroup("C"), YearGroup.of(4)));
        known.put(PersonName.class, List.of(new PersonName("Şeyma", "van 't", "Hoff", "S.A.")));
        known.put(
                Fact.class,
                Arrays.stream(Fact.Kind.values())
                        .<Object>map(kind ->
                                new Fact(
                                        kind,
                                        "1",
                                        "Noor",
                                        Collections.nCopies(kind.aspects().size(), "x")))
                        .toList());
    }

    /// At least one example, together covering every variant of every part.
    public List<Object> of(Type type) {
        List<Object> found = known.get(type);
        if (found == null) {
            found = make(type);
            known.put(type, found);
        }
        return found;
    }

    private List<Object> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() instanceof Class<?> raw && raw.isRecord()) {
                return records(raw, inner);
            }
            return generic.getRawType().equals(Set.class)
                    ? List.of(Set.copyOf(filled(of(inner))))
                    : List.of(filled(of(inner)));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return List.of(plain.getEnumConstants());
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .flatMap(member -> of(member).stream())
                    .toList();
        }
        if (plain.equals(Links.class)) {
            return List.of(Links.none(), Links.of(List.of((Link) of(Link.class).getFirst())));
        }
        if (!plain.isRecord()) {
            throw new AssertionError("no example can be made of " + type);
        }
        return records(plain, plain);
    }

    /// As many examples as the part with the most variants has; each part takes its turns.
    ///
    /// @param inner what the only type parameter stands for, where there is one
    private List<Object> records(Class<?> type, Type inner) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<@Nullable Object>> variants = new ArrayList<>();
        int most = 1;
        for (RecordComponent component : components) {
            Type part = component.getGenericType();
            List<@Nullable Object> values =
                    new ArrayList<>(of(part instanceof TypeVariable<?> ? inner : part));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                values.add(null);
            }
            variants.add(values);
            most = Math.max(most, values.size());
        }
        List<Object> examples = new ArrayList<>();
        for (int turn = 0; turn < most; turn++) {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = variants.get(i).get(turn % variants.get(i).size());
            }
            construct(type, parts, examples);
        }
        if (examples.isEmpty()) {
            throw new AssertionError(type + " refuses every example");
        }
        return examples;
    }

    /// A combination its own constructor refuses is no value of the type.
    private static void construct(Class<?> type, Object[] parts, List<Object> into) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            for (Constructor<?> each : type.getDeclaredConstructors()) {
                constructor = each.getParameterCount() == parts.length ? each : constructor;
            }
            constructor.setAccessible(true);
            into.add(constructor.newInstance(parts));
        } catch (java.lang.reflect.InvocationTargetException refused) {
            if (!(refused.getCause() instanceof IllegalArgumentException)) {
                throw new AssertionError(type.getName(), refused.getCause());
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private static List<Object> filled(List<Object> values) {
        return values.stream().distinct().limit(40).toList();
    }
}
