package planted.core.roster;

import planted.core.plan.Step;

record LooksAhead(Step step) {}
