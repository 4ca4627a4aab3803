package nl.beheerportaal.web.frame;

import java.util.List;

/// The menu at the left: who is signed in, for which school, and its apps. An app without a
/// connection is absent.
///
/// @param readOnly admitted on an old staff list: may look, may not change (PRODUCT §6.12)
public record Menu(String person, String school, boolean readOnly, List<AppLook> apps) {
    public Menu {
        apps = List.copyOf(apps);
    }
}
