-- Keyed hashes of the addresses by which the helpdesk finds a school: of its coordinators, of the
-- administrators of its accounts, and of those it named in an application. Never the address itself.

create table fleet_mail (
    school_id uuid not null references school,
    -- whose: staff, application, or app:NAME
    source text not null,
    hash text not null,
    primary key (school_id, source, hash)
);
create index fleet_mail_hash on fleet_mail (hash);
call guard_by_school('fleet_mail');
create policy fleet on fleet_mail for select using (app_fleet());
grant select, insert, delete on fleet_mail to ${runtimeRole};
