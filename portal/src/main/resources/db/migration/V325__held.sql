-- Runs without a person that wait for one: the newest of each connection. Counts and states only.

create table held (
    school_id uuid not null references school,
    app text not null,
    -- of the plan that waits, in table proposal
    fingerprint text not null,
    -- WAITING, APPROVED, KEPT, DISCARDED or OVER
    state text not null,
    -- since when something waits, also when the plan was replaced by a newer one
    since timestamptz not null,
    -- when coordinators were told last; null when they were not
    told timestamptz,
    pupils int not null,
    teachers int not null,
    fresh int not null,
    rekeyed int not null,
    primary key (school_id, app)
);
create index held_waiting on held (since) where state = 'WAITING';
call guard_by_school('held');
-- What the helpdesk looks at, over all schools.
create policy fleet on held for select using (app_fleet());
grant select, insert, update, delete on held to ${runtimeRole};

-- A brake that a helpdesk lead lowered for one connection; it resets itself.
create table brake_lowered (
    school_id uuid not null references school,
    app text not null,
    -- so much of the pupils, of a group and of the teachers may change without an explanation
    percent int not null check (percent between 1 and 100),
    until timestamptz not null,
    -- who did it, without a name, and why, in a word or two
    by text not null,
    reason text not null,
    primary key (school_id, app)
);
call guard_by_school('brake_lowered');
create policy fleet on brake_lowered for select using (app_fleet());
grant select, insert, update, delete on brake_lowered to ${runtimeRole};
