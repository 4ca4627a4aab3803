-- Schools, what they allow, who works there, and their connections to apps.
--
-- The owner of the tables runs migrations; the portal works as ${runtimeRole}, which owns nothing
-- and is bound by row-level security like everybody else (FORCE: the owner too).

create function app_school() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.school', true), '')::uuid;

create function app_fleet() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('app.fleet', true), '') = 'on';

comment on function app_school is 'The school the present transaction works for; null when none.';
comment on function app_fleet is 'Whether the present transaction works for the whole fleet.';

-- Every table with school data is guarded by this one procedure.
create procedure guard_by_school(guarded regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format(
        'create policy own_school on %s using (school_id = app_school()) '
        'with check (school_id = app_school())', guarded);
end $$;

create table school (
    school_id uuid primary key,
    number bigint not null unique,
    name text not null,
    reference text not null,
    active boolean not null,
    merged_into bigint,
    permission_given boolean,
    permission_since timestamptz,
    permission_checked timestamptz,
    added timestamptz not null default now()
);
call guard_by_school('school');
-- The door, jobs and commands find a school by its number. What is in a school stays closed to them.
create policy fleet on school using (app_fleet()) with check (app_fleet());
grant select, insert, update on school to ${runtimeRole};

create table permission_change (
    school_id uuid not null references school,
    changed timestamptz not null,
    given boolean not null,
    primary key (school_id, changed)
);
call guard_by_school('permission_change');
grant select, insert on permission_change to ${runtimeRole};

create table connection (
    school_id uuid not null references school,
    app text not null,
    account_name text not null,
    scim_base text not null,
    administrators bytea not null,
    licence text not null,
    token bytea not null,
    activated timestamptz not null,
    primary key (school_id, app),
    -- an account at an app belongs to at most one connection (PRODUCT §3.2)
    unique (app, scim_base)
);
call guard_by_school('connection');
grant select, insert, update, delete on connection to ${runtimeRole};

create table staff_list (
    school_id uuid primary key references school,
    fetched timestamptz not null,
    content bytea not null
);
call guard_by_school('staff_list');
grant select, insert, update on staff_list to ${runtimeRole};

create table coordinator (
    school_id uuid not null references school,
    person bigint not null,
    language text not null default 'nl' check (language in ('nl', 'en')),
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    primary key (school_id, person)
);
call guard_by_school('coordinator');
grant select, insert, update, delete on coordinator to ${runtimeRole};
