-- The register of schools, as Basispoort's nawsearch gave it last night: public facts, for the form
-- with which a school applies.
create table school_register (
    number bigint primary key,
    name text not null,
    address text not null,
    postal_code text not null,
    town text not null,
    brin text not null,
    -- name, town and BRIN in small letters without accents, for the search
    folded text not null,
    seen timestamptz not null
);
grant select, insert, update, delete on school_register to ${runtimeRole};

-- What schools applied for. Addresses of people, notes and tokens lie encrypted in `content`.
create table application (
    school_id uuid not null references school,
    application_id uuid not null,
    received timestamptz not null,
    ended timestamptz,
    version bigint not null,
    content bytea not null,
    primary key (school_id, application_id)
);
-- one at a time
create unique index application_open on application (school_id) where ended is null;
call guard_by_school('application');
grant select, insert, update on application to ${runtimeRole};

-- The link that was mailed to the administrators of an account: a keyed hash of it.
create table application_link (
    school_id uuid not null,
    link text not null,
    application_id uuid not null,
    app text not null,
    expires timestamptz not null,
    primary key (school_id, link),
    foreign key (school_id, application_id) references application
);
create unique index application_link_found on application_link (link);
call guard_by_school('application_link');
-- whoever has the link is led to the school it is about
create policy fleet on application_link for select using (app_fleet());
grant select, insert, delete on application_link to ${runtimeRole};
