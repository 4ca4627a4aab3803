package nl.beheerportaal.web.mail;

/// Whether somebody gets reminders and news.
///
/// @param path of this page
public record UnsubscribeView(String path, boolean stopped) {}
