package nl.beheerportaal.web;

/// One page in one state, to render without any part behind it.
///
/// @param name of the file and in messages of failures
record Shot(String name, String template, Object view) {
    /// The same in another frame.
    Shot named(String before) {
        return new Shot(before + name, template, view);
    }
}
