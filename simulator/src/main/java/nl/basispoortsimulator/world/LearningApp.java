package nl.basispoortsimulator.world;

/// A learning app.
///
/// @param key in addresses: `taalblobs`
/// @param name on the screen: `Taalblobs`
/// @param directoryToken bearer token of the app's directory of accounts
public record LearningApp(String key, String name, String directoryToken) {}
