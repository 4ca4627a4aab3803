package nl.beheerportaal.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who may use whom, as one table of allow-lists, and the arrows that the byte code really has. The
/// same functions judge the product and the planted violations, so `root` is handed in.
final class Arrows {
    /// Box → boxes it may use; every box may use itself. The order is the one the diagram shows.
    static final Map<String, Set<String>> ALLOWED = allowed();

    private static final Set<String> CORE = Set.of("roster", "app", "match", "selection", "plan");

    private Arrows() {}

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> table = new java.util.LinkedHashMap<>();
        table.put("core.roster", Set.of());
        table.put("core.app", Set.of("core.roster"));
        table.put("core.match", Set.of("core.roster", "core.app"));
        table.put("core.selection", Set.of("core.roster", "core.app", "core.match"));
        table.put("core.plan", Set.of("core.roster", "core.app", "core.match", "core.selection"));
        table.put("platform", Set.of());
        Set<String> core =
                Set.of("core.roster", "core.app", "core.match", "core.selection", "core.plan");
        table.put("audit", plus(core, "platform"));
        table.put("mail", plus(core, "platform"));
        table.put("connector", plus(core, "platform"));
        table.put("connector.basispoort", plus(core, "platform", "connector"));
        table.put("connector.scim", plus(core, "platform", "connector"));
        table.put("connector.fake", plus(core, "platform", "connector"));
        table.put("school", plus(core, "platform", "connector", "audit", "mail"));
        table.put("sync", plus(core, "platform", "connector", "audit", "mail", "school"));
        Set<String> inside = plus(core, "platform", "audit", "mail", "school", "sync");
        table.put("web", plus(inside, "connector"));
        table.put("jobs", inside);
        table.put(
                "command",
                plus(
                        core,
                        "platform",
                        "audit",
                        "school",
                        "sync",
                        "connector",
                        "connector.basispoort"));
        Set<String> everything = new TreeSet<>(table.keySet());
        table.put("Main", everything);
        return java.util.Collections.unmodifiableMap(table);
    }

    private static Set<String> plus(Set<String> some, String... more) {
        Set<String> sum = new TreeSet<>(some);
        sum.addAll(Set.of(more));
        return sum;
    }

    /// The box a class stands in: `core.plan`, `connector.scim`, `web` (with all its folders),
    /// `Main` for the root.
    static String box(JavaClass type, String root) {
        return box(type.getPackageName(), root);
    }

    static String box(String packageName, String root) {
        if (packageName.equals(root)) {
            return "Main";
        }
        String[] parts = packageName.substring(root.length() + 1).split("\\.");
        boolean divided = parts[0].equals("core") || parts[0].equals("connector");
        return divided && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    /// Every arrow between boxes, with one example each.
    static java.util.SortedMap<String, SortedSet<String>> found(JavaClasses classes, String root) {
        TreeMap<String, SortedSet<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!inside(target, root)) {
                    continue;
                }
                String from = box(type, root);
                String to = box(target, root);
                if (!from.equals(to)) {
                    arrows.computeIfAbsent(from + " --> " + to, _ -> new TreeSet<>())
                            .add(type.getSimpleName() + " uses " + target.getSimpleName());
                }
            }
        }
        return arrows;
    }

    static SortedSet<String> boxes(JavaClasses classes, String root) {
        SortedSet<String> boxes = new TreeSet<>();
        for (JavaClass type : classes) {
            if (inside(type, root) && !type.getSimpleName().equals("package-info")) {
                boxes.add(box(type, root));
            }
        }
        return boxes;
    }

    /// The arrows that the table does not allow, as sentences.
    static SortedSet<String> forbidden(JavaClasses classes, String root) {
        SortedSet<String> sentences = new TreeSet<>();
        found(classes, root)
                .forEach((arrow, examples) -> {
                    String[] ends = arrow.split(" --> ");
                    if (!ALLOWED.getOrDefault(ends[0], Set.of()).contains(ends[1])) {
                        sentences.add(
                                ends[0] + " may not use " + ends[1] + ": " + examples.first());
                    }
                });
        return sentences;
    }

    private static boolean inside(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    static boolean isCore(JavaClass type, String root) {
        String box = inside(type, root) ? box(type, root) : "";
        return box.startsWith("core.") && CORE.contains(box.substring("core.".length()));
    }
}
