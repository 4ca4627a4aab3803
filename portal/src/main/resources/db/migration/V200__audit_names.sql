-- An entry may be about a person and an account at once, and names are found by keyed hash.
--
-- `about` holds references of names: `person:…`, `account:…`, with a salted hash of the name in it.
-- The hash makes a changed name show; the salt lies with the name and goes with it, so that after
-- erasure nobody can try names out.

alter table audit_entry drop column subject;
alter table audit_entry add column about text[] not null default '{}';
create index audit_entry_about on audit_entry using gin (about);

alter table audit_name add column subject text;
alter table audit_name add column same text;
alter table audit_name add constraint audit_name_is_whole_or_erased check (
    (name is null) = (subject is null) and (name is null) = (same is null));
create index audit_name_subject on audit_name (school_id, subject);
create index audit_name_same on audit_name (school_id, same);

comment on column audit_name.name is 'Who it is, by id and name, with the salt; encrypted.';
comment on column audit_name.subject is 'Keyed hash of who it is, to find all names of one person.';
comment on column audit_name.same is 'Keyed hash of who it is and of the name, to note it once.';

-- A name is noted once and may be erased; it is never changed.
create function refuse_other_than_erasure() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.erased is null and new.erased is not null
            and new.school_id = old.school_id and new.reference = old.reference
            and new.noted = old.noted then
        return new;
    end if;
    raise exception 'a name in the audit log may only be erased';
end $$;
create trigger audit_name_is_only_erased before update or delete on audit_name
    for each row execute function refuse_other_than_erasure();
