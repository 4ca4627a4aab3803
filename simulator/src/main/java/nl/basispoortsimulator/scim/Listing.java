package nl.basispoortsimulator.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.sort.ResourceNodeComparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers a list request over stored things, making resources only of those that are needed: of
/// one page when nothing is asked, of those found when a key is asked for, of all only for other
/// filters and for sorting.
///
/// @param startIndex from 1
/// @param quirk how the page goes wrong on purpose
/// @param count most to return; 0 asks for the total only
record Listing(
        long startIndex,
        int count,
        @Nullable FilterNode filter,
        @Nullable SchemaAttribute sortBy,
        @Nullable SortOrder sortOrder,
        ListQuirk quirk) {

    /// @param stored everything, in the order it was made
    /// @param byKey finds by an attribute that is kept apart (its name in the schema, and the
    ///   value); null: not such an attribute
    /// @param render makes the resource
    <S, R extends ResourceNode> PartialListResponse<R> answer(
            ServiceProvider provider,
            List<S> stored,
            BiFunction<String, String, @Nullable List<S>> byKey,
            Function<S, R> render) {
        List<S> found = lookUp(byKey);
        List<S> candidates = found == null ? stored : found;
        FilterNode unanswered = found == null ? filter : null;
        if (unanswered == null && sortBy == null) {
            return page(candidates, render);
        }
        List<R> resources = candidates.stream().map(render).toList();
        if (unanswered != null) {
            resources = FilterResourceResolver.filterResources(provider, resources, unanswered);
        }
        if (sortBy != null) {
            SortOrder order = sortOrder == null ? SortOrder.ASCENDING : sortOrder;
            resources =
                    resources.stream().sorted(new ResourceNodeComparator(sortBy, order)).toList();
        }
        return page(resources, Function.identity());
    }

    /// What a filter `key eq "value"` finds; null when the filter is not of that form.
    private <S> @Nullable List<S> lookUp(BiFunction<String, String, @Nullable List<S>> byKey) {
        if (filter instanceof AttributeExpressionLeaf leaf
                && leaf.getComparator() == Comparator.EQ
                && leaf.getValue() != null) {
            return byKey.apply(leaf.getSchemaAttribute().getScimNodeName(), leaf.getValue());
        }
        return null;
    }

    private <S, R extends ResourceNode> PartialListResponse<R> page(
            List<S> all, Function<S, R> render) {
        List<R> resources =
                all.stream()
                        .skip(Math.max(0, quirk.start(startIndex) - 1))
                        .limit(quirk.count(count))
                        .map(render)
                        .toList();
        return PartialListResponse.<R>builder()
                .resources(resources)
                .totalResults(quirk.total(all.size()))
                .build();
    }
}
