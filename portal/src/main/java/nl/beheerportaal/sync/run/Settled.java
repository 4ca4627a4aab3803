package nl.beheerportaal.sync.run;

import nl.beheerportaal.core.match.Links;
import nl.beheerportaal.core.plan.Ledger;

/// What is ours after a run: links of accounts that were made are among them.
public record Settled(Links links, Ledger ledger) {}
