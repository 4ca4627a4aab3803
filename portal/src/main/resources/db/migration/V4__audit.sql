-- What happened, in one chain per school. Entries hold our ids and hashes only; names stand in a
-- table of their own that can be erased, after which the chain still verifies (PRODUCT §6.9).

create table audit_head (
    school_id uuid primary key references school,
    sequence bigint not null,
    hash bytea not null
);
call guard_by_school('audit_head');
grant select, insert, update on audit_head to ${runtimeRole};

create table audit_entry (
    school_id uuid not null references school,
    sequence bigint not null check (sequence > 0),
    happened timestamptz not null,
    actor text not null,
    action text not null,
    app text,
    subject text,
    detail text not null,
    previous bytea not null,
    hash bytea not null,
    primary key (school_id, sequence)
);
create index audit_entry_subject on audit_entry (school_id, subject, sequence);
call guard_by_school('audit_entry');
grant select, insert on audit_entry to ${runtimeRole};

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end $$;
create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function refuse_change();

create table audit_name (
    school_id uuid not null references school,
    reference text not null,
    name bytea,
    noted timestamptz not null,
    erased timestamptz,
    primary key (school_id, reference),
    check ((name is null) = (erased is not null))
);
call guard_by_school('audit_name');
grant select, insert, update on audit_name to ${runtimeRole};
