-- Why the newest roster of a school is not believed: names of reasons and numbers, never people. The
-- helpdesk sees it of every school.
create table roster_doubt (
    school_id uuid primary key references school,
    reasons text not null,
    code text not null,
    acceptable boolean not null,
    since timestamptz not null
);
call guard_by_school('roster_doubt');
create policy fleet on roster_doubt for select using (app_fleet());
grant select, insert, update, delete on roster_doubt to ${runtimeRole};
