package nl.beheerportaal.command;

import nl.beheerportaal.sync.held.BrakeDesk;
import nl.beheerportaal.sync.held.HeldStore;

/// What commands about held runs and brakes work with.
public record HeldDesk(HeldStore held, BrakeDesk brakes) {}
