package nl.beheerportaal.core.plan;

import nl.beheerportaal.core.app.AppGroupId;

/// A group in a plan: one the app has already, or one that another step makes.
public sealed interface GroupRef {
    record Existing(AppGroupId id) implements GroupRef {}

    /// The group that is made with this external id.
    record Made(String externalId) implements GroupRef {}
}
