package nl.beheerportaal.web.frame;

/// Whose portal it is (design.md §12.5).
///
/// @param name of the portal, at the end of every page title
/// @param publisher the line under the name
/// @param helpdesk e-mail address
/// @param slider what the slider in Basispoort is called
public record Brand(String name, String publisher, String helpdesk, String slider) {}
