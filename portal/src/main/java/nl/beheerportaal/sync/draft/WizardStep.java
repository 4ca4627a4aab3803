package nl.beheerportaal.sync.draft;

/// The steps of the wizard, in order (PRODUCT §4).
public enum WizardStep {
    MODE,
    LINK,
    PUPILS,
    TEACHERS,
    REVIEW
}
