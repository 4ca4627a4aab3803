-- What both sides said last, what coordinators decided, and what was carried out. Values with names
-- and ECK iDs lie encrypted in `content` and `plan`.

create table snapshot (
    school_id uuid not null references school,
    -- `roster`, or the id of an app
    side text not null,
    fetched timestamptz not null,
    content bytea not null,
    primary key (school_id, side)
);
call guard_by_school('snapshot');
grant select, insert, update, delete on snapshot to ${runtimeRole};

create table draft (
    school_id uuid not null references school,
    app text not null,
    occasion text not null,
    version bigint not null,
    saved timestamptz not null,
    content bytea not null,
    primary key (school_id, app, occasion)
);
call guard_by_school('draft');
grant select, insert, update, delete on draft to ${runtimeRole};

create table confirmed (
    school_id uuid not null references school,
    app text not null,
    version bigint not null,
    mode text not null,
    since timestamptz not null,
    content bytea not null,
    primary key (school_id, app)
);
call guard_by_school('confirmed');
grant select, insert, update, delete on confirmed to ${runtimeRole};

create table proposal (
    school_id uuid not null references school,
    app text not null,
    occasion text not null,
    fingerprint text not null,
    made timestamptz not null default now(),
    content bytea not null,
    primary key (school_id, app, occasion)
);
call guard_by_school('proposal');
grant select, insert, update, delete on proposal to ${runtimeRole};

create table ledger (
    school_id uuid not null references school,
    app text not null,
    saved timestamptz not null default now(),
    content bytea not null,
    primary key (school_id, app)
);
call guard_by_school('ledger');
grant select, insert, update, delete on ledger to ${runtimeRole};

create table run (
    school_id uuid not null references school,
    run_id uuid not null,
    app text not null,
    state text not null,
    epoch bigint not null,
    node text,
    created timestamptz not null,
    claimed timestamptz,
    begun timestamptz,
    ended timestamptz,
    by_reference text not null,
    by_name bytea not null,
    plan bytea not null,
    ending bytea,
    primary key (school_id, run_id)
);
create index run_latest on run (school_id, app, created desc);
-- one run at a time per school and app
create unique index run_unfinished on run (school_id, app) where ended is null;
call guard_by_school('run');
grant select, insert, update on run to ${runtimeRole};

-- The newest state of every step: the intention before the call, the outcome after it.
create table run_step (
    school_id uuid not null,
    run_id uuid not null,
    step text not null,
    state text not null,
    at timestamptz not null,
    primary key (school_id, run_id, step),
    foreign key (school_id, run_id) references run
);
call guard_by_school('run_step');
grant select, insert, update on run_step to ${runtimeRole};
