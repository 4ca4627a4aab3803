package nl.basispoortsimulator.server;

import java.util.Map;

/// A part that has something to say in the ready file, such as its port or its address.
///
/// Called once, after everything listens. Keys of all contributions stand together at the top level
/// of the file; two parts must not use the same key.
public interface ReadyContribution {
    Map<String, Object> facts();
}
