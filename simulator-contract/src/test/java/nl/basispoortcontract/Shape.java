package nl.basispoortcontract;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// What a JSON value must look like. [#faults] names everything that is otherwise: a missing field,
/// a field too many, another type, a null where none may be. It names fields, never their content:
/// against a real server that would be children.
interface Shape {
    List<String> faults(String at, JsonNode value);

    static Shape string() {
        return leaf("a string", JsonNode::isString);
    }

    static Shape bool() {
        return leaf("a boolean", JsonNode::isBoolean);
    }

    /// A signed 64-bit integer, as a number.
    static Shape int64() {
        return leaf("an int64", node -> node.isIntegralNumber() && node.canConvertToLong());
    }

    /// RFC 3339: with seconds and a zone.
    static Shape timestamp() {
        return leaf(
                "an RFC 3339 date-time",
                node ->
                        node.isString()
                                && node.asString()
                                        .matches(
                                                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")
                                && OffsetDateTime.parse(node.asString()).getYear() > 2000);
    }

    static Shape date() {
        return leaf(
                "a date",
                node ->
                        node.isString()
                                && node.asString().matches("\\d{4}-\\d\\d-\\d\\d")
                                && LocalDate.parse(node.asString()).getYear() > 1900);
    }

    /// May be null, and in an object may be left out: basispoort.md writes `?` for both.
    static Shape optional(Shape shape) {
        return (at, value) ->
                value.isNull() || value.isMissingNode() ? List.of() : shape.faults(at, value);
    }

    /// A string of at most 256 characters, as EDEXML has its keys; not empty.
    static Shape key() {
        return leaf(
                "a key of 1 to 256 characters",
                node ->
                        node.isString()
                                && !node.asString().isEmpty()
                                && node.asString().length() <= 256);
    }

    /// A string of this form.
    static Shape string(String form) {
        return leaf(
                "a string like " + form, node -> node.isString() && node.asString().matches(form));
    }

    /// Never null, never missing.
    static Shape array(Shape element) {
        return (at, value) -> {
            if (!value.isArray()) {
                return List.of(at + " is no array");
            }
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                faults.addAll(element.faults(at + "[" + i + "]", value.get(i)));
            }
            return faults;
        };
    }

    /// Exactly these fields: one too many is named as well, for it is not in what we wrote down.
    static Shape object(Map<String, Shape> fields) {
        Map<String, Shape> sorted = new TreeMap<>(fields);
        return (at, value) -> {
            if (!value.isObject()) {
                return List.of(at + " is no object");
            }
            List<String> faults = new ArrayList<>();
            Set<String> extra = new HashSet<>(value.propertyNames());
            sorted.forEach((name, shape) -> {
                extra.remove(name);
                faults.addAll(shape.faults(at + "." + name, value.path(name)));
            });
            extra.forEach(name -> faults.add(at + "." + name + " is one too many"));
            return faults;
        };
    }

    private static Shape leaf(String what, Predicate<JsonNode> is) {
        return (at, value) -> {
            if (value.isMissingNode()) {
                return List.of(at + " is missing");
            }
            return is.test(value) ? List.of() : List.of(at + " is not " + what);
        };
    }
}
