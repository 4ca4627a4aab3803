package nl.beheerportaal.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The house rules that byte code can show. Each returns its violations as sentences; none is a
/// good answer.
final class Rules {
    /// All that core may know of the JDK, as exact packages, and single types where a package is
    /// too wide.
    private static final Set<String> CORE_PACKAGES =
            Set.of(
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.constant",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.nio.charset",
                    "org.jspecify.annotations");

    private static final Set<String> CORE_TYPES =
            Set.of(
                    "java.text.Normalizer",
                    "java.text.Normalizer$Form",
                    "java.security.MessageDigest",
                    "java.security.NoSuchAlgorithmException",
                    "java.nio.ByteBuffer",
                    "java.nio.CharBuffer");

    private static final Set<String> UNREPEATABLE =
            Set.of(
                    "now",
                    "randomUUID",
                    "currentTimeMillis",
                    "nanoTime",
                    "random",
                    "getenv",
                    "getProperty");

    private static final Set<String> UNREPEATABLE_TYPES =
            Set.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.lang.Thread",
                    "java.time.Clock");

    private static final List<String> BANNED_ENDINGS =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Service", "Dto", "Base");

    private static final List<String> SQL =
            List.of("java.sql", "javax.sql", "org.springframework.jdbc");

    private Rules() {}

    static SortedSet<String> coreKnowsMore(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!Arrows.isCore(type, root)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive()
                        && !Arrows.isCore(target, root)
                        && !CORE_PACKAGES.contains(target.getPackageName())
                        && !CORE_TYPES.contains(target.getName())) {
                    sentences.add(
                            "core is pure: " + type.getSimpleName() + " knows " + target.getName());
                }
            }
        }
        return sentences;
    }

    static SortedSet<String> coreIsUnrepeatable(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!Arrows.isCore(type, root)) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                boolean jdk = owner.startsWith("java.");
                if ((jdk && UNREPEATABLE.contains(access.getTarget().getName()))
                        || UNREPEATABLE_TYPES.contains(owner)) {
                    sentences.add(
                            "time and chance are handed in: %s calls %s.%s"
                                    .formatted(
                                            type.getSimpleName(),
                                            owner,
                                            access.getTarget().getName()));
                }
            }
        }
        return sentences;
    }

    static SortedSet<String> sqlOutsideStores(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            String box = Arrows.box(type, root);
            boolean mayUseSql =
                    box.equals("platform")
                            || box.equals("Main")
                            || outermost(type).getSimpleName().endsWith("Store");
            if (mayUseSql) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (SQL.stream()
                        .anyMatch(sql -> target.equals(sql) || target.startsWith(sql + "."))) {
                    sentences.add(
                            "SQL stands in stores only: "
                                    + type.getSimpleName()
                                    + " knows "
                                    + target);
                }
            }
        }
        return sentences;
    }

    /// Public methods of stores that take neither scope. `exceptions` are `Store.method` names with
    /// a reason beside.
    static SortedSet<String> storesWithoutScope(
            JavaClasses classes, String root, Set<String> exceptions) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().endsWith("Store")) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                boolean scoped =
                        method.getRawParameterTypes().stream()
                                .anyMatch(parameter ->
                                        parameter.getSimpleName().equals("SchoolScope")
                                                || parameter.getSimpleName().equals("FleetScope"));
                boolean counts =
                        !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getModifiers().contains(JavaModifier.PRIVATE);
                String name = type.getSimpleName() + "." + method.getName();
                boolean excepted =
                        exceptions.contains(name)
                                || exceptions.contains(type.getSimpleName() + ".*");
                if (counts && !scoped && !excepted) {
                    sentences.add("a store is asked through a scope: " + name + " takes none");
                }
            }
        }
        return sentences;
    }

    static SortedSet<String> wireLeaves(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = outermost(dependency.getTargetClass().getBaseComponentType());
                if (target.getSimpleName().endsWith("Wire")
                        && target.getPackageName().startsWith(root)
                        && !target.getPackageName().equals(type.getPackageName())) {
                    sentences.add(
                            "wire types stay in their folder: "
                                    + type.getSimpleName()
                                    + " knows "
                                    + target.getSimpleName());
                }
            }
        }
        return sentences;
    }

    static SortedSet<String> emptyNames(JavaClasses classes) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            String name = type.getSimpleName();
            if (BANNED_ENDINGS.stream().anyMatch(name::endsWith)
                    || name.startsWith("Abstract")
                    || name.startsWith("Default")) {
                sentences.add("a name says what a thing is: " + name);
            }
        }
        return sentences;
    }

    static SortedSet<String> mutableCore(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                boolean fixed = field.getModifiers().contains(JavaModifier.FINAL);
                boolean shared = field.getModifiers().contains(JavaModifier.STATIC);
                if (!fixed && (shared || Arrows.isCore(type, root))) {
                    sentences.add("state does not change in place: " + field.getFullName());
                }
            }
        }
        return sentences;
    }

    static SortedSet<String> reasonsDecide(JavaClasses classes, String root) {
        Set<String> people = Set.of("web", "mail", "audit", "core.plan");
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (access.getTargetOwner().getName().startsWith(root + ".core.plan.Step")
                        && access.getTarget().getName().equals("reason")
                        && !people.contains(Arrows.box(type, root))) {
                    sentences.add(
                            "reasons are for people: "
                                    + type.getSimpleName()
                                    + " reads Step.reason()");
                }
            }
        }
        return sentences;
    }

    /// Scopes come from sign-in, jobs and commands; anything else would be a way around the door.
    static SortedSet<String> scopesFromNowhere(JavaClasses classes, String root) {
        Set<String> makers = Set.of("school", "jobs", "command");
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                boolean makes =
                        access.getTargetOwner().getSimpleName().matches("SchoolScope|FleetScope")
                                && access.getTarget().getName().matches("for[A-Z].*|<init>");
                if (makes && !makers.contains(Arrows.box(type, root))) {
                    sentences.add("scopes are made at the door: " + type.getName() + " makes one");
                }
            }
        }
        return sentences;
    }

    /// A tile's list of users covers all schools: nothing at Basispoort is ever deleted, and the
    /// only thing put there is a tile itself, never a list.
    static SortedSet<String> listsReplaced(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!Arrows.box(type, root).equals("connector.basispoort")) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String verb = access.getTarget().getName().toUpperCase(java.util.Locale.ROOT);
                boolean http =
                        access.getTargetOwner().getPackageName().startsWith("org.springframework")
                                || access.getTargetOwner()
                                        .getPackageName()
                                        .startsWith("java.net.http");
                boolean ofATile =
                        verb.equals("PUT") && access.getOrigin().getName().equals("putTile");
                if (http && Set.of("PUT", "DELETE", "PATCH").contains(verb) && !ofATile) {
                    sentences.add(
                            "lists at Basispoort cover all schools: %s.%s uses %s"
                                    .formatted(
                                            type.getSimpleName(),
                                            access.getOrigin().getName(),
                                            verb));
                }
            }
        }
        return sentences;
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
