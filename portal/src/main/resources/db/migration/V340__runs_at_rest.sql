-- What makes runs wait or spreads them: pauses, and apps that asked for rest.

-- At most one row: while it is there, no run of any school begins or goes on.
create table fleet_pause (
    one boolean primary key default true check (one),
    since timestamptz not null,
    by_reference text not null,
    reason text not null
);
grant select, insert, update, delete on fleet_pause to ${runtimeRole};

create table school_pause (
    school_id uuid primary key references school,
    since timestamptz not null,
    by_reference text not null,
    reason text not null
);
call guard_by_school('school_pause');
create policy fleet on school_pause using (app_fleet()) with check (app_fleet());
grant select, insert, update, delete on school_pause to ${runtimeRole};

-- Until when an app asked to be left alone (429, Retry-After): one row for all nodes.
create table app_rest (
    app text primary key,
    not_before timestamptz not null
);
grant select, insert, update on app_rest to ${runtimeRole};
