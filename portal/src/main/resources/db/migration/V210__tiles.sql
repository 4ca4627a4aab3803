-- Who sees which tile under Lesmateriaal, as far as the portal gave it (Hosted Lika).

-- One row per person and tile. It is written before Basispoort is asked to show the tile and taken
-- away after it was asked to hide it, so that nobody sees a tile by our hand who is not in here.
create table tile_holder (
    school_id uuid not null references school,
    tile text not null,
    person bigint not null,
    -- null while nobody knows whether Basispoort heard it
    granted timestamptz,
    primary key (school_id, tile, person)
);
call guard_by_school('tile_holder');
grant select, insert, update, delete on tile_holder to ${runtimeRole};

-- Schools whose tiles have to be looked at. Written in the transaction of what makes that so.
create table tile_due (
    school_id uuid primary key references school,
    -- rises at every request, so that one that comes during the work is not lost
    version bigint not null default 1,
    requested timestamptz not null,
    due timestamptz not null,
    attempts int not null default 0,
    -- the node at work on it, by a word of its own for each time, and how long it may be
    taken text,
    taken_until timestamptz,
    problem text
);
create index tile_due_due on tile_due (due);
call guard_by_school('tile_due');
-- What the worker looks at, over all schools: ids and times only.
create policy fleet on tile_due using (app_fleet()) with check (app_fleet());
grant select, insert, update, delete on tile_due to ${runtimeRole};

-- What the last national check of each tile found: counts only.
create table tile_check (
    tile text primary key,
    checked timestamptz not null,
    holders int,
    missing int,
    strangers int,
    held boolean not null,
    problem text
);
grant select, insert, update on tile_check to ${runtimeRole};
