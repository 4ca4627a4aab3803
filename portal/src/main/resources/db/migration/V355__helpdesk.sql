-- The helpdesk: who works there, and what it may see of all schools together: counts, states and
-- times, never what is in a school.

create table helpdesk_person (
    helpdesk_id uuid primary key,
    -- what the identity provider calls this person; the record holds our id only
    subject text not null unique,
    name text not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null
);
grant select, insert, update on helpdesk_person to ${runtimeRole};

-- Plain beside what is encrypted, so that states can be told without opening anything. Null in rows
-- from before.
alter table run add column occasion text;
alter table snapshot add column pupils int;
alter table snapshot add column teachers int;
alter table proposal add column rests_on timestamptz;
alter table proposal add column holds text[];
alter table proposal add column pupils_out int;
alter table proposal add column teachers_out int;

-- How each connection stands. Written by the triggers below at the end of every transaction that
-- changes what it tells about, so that it can never say something else than the tables do.
create table fleet_app (
    school_id uuid not null references school,
    app text not null,
    -- SHA-256 of the account's address: an account belongs to at most one connection
    account text not null,
    connected timestamptz not null,
    licence text not null,
    mode text,
    mode_since timestamptz,
    draft_saved timestamptz,
    run_id uuid,
    run_state text,
    run_at timestamptz,
    run_ended timestamptz,
    failed int not null,
    held_since timestamptz,
    held_pupils int,
    held_teachers int,
    app_read timestamptz,
    pupils int,
    teachers int,
    primary key (school_id, app)
);
create index fleet_app_account on fleet_app (app, account);
call guard_by_school('fleet_app');
create policy fleet on fleet_app for select using (app_fleet());
grant select, insert, update, delete on fleet_app to ${runtimeRole};

-- What the last run of a connection could not do, by our ids.
create table fleet_failure (
    school_id uuid not null references school,
    app text not null,
    run_id uuid not null,
    step text not null,
    problem text not null,
    failed timestamptz not null,
    primary key (school_id, app, run_id, step)
);
call guard_by_school('fleet_failure');
create policy fleet on fleet_failure for select using (app_fleet());
grant select, insert, delete on fleet_failure to ${runtimeRole};

-- How a school as a whole stands: when Basispoort was last read, for whom its application waits, and
-- since when nobody of an activated school can be written to.
create table fleet_school (
    school_id uuid primary key references school,
    roster_read timestamptz,
    roster_pupils int,
    application text,
    application_since timestamptz,
    unreachable_since timestamptz
);
call guard_by_school('fleet_school');
create policy fleet on fleet_school for select using (app_fleet());
grant select, insert, update on fleet_school to ${runtimeRole};

create function fleet_tell(told_school uuid, told_app text) returns void
    language plpgsql as $$
declare
    newest_run record;
    ended_run record;
    held_plan record;
begin
    if not exists (select from connection where school_id = told_school and app = told_app) then
        delete from fleet_failure where school_id = told_school and app = told_app;
        delete from fleet_app where school_id = told_school and app = told_app;
        return;
    end if;
    select run_id, state, created, run.ended into newest_run from run
        where school_id = told_school and app = told_app order by created desc, run_id limit 1;
    select run_id into ended_run from run
        where school_id = told_school and app = told_app and run.ended is not null
        order by created desc, run_id limit 1;
    -- a plan without a person that a person has not answered by a review of newer data
    select made, pupils_out, teachers_out into held_plan from proposal p
        where school_id = told_school and app = told_app and occasion = 'AUTOMATIC'
            and cardinality(holds) > 0
            and not exists (
                select from run r
                where r.school_id = told_school and r.app = told_app
                    and r.occasion is distinct from 'AUTOMATIC' and r.ended is not null
                    and r.created > p.rests_on);
    insert into fleet_app as f (school_id, app, account, connected, licence, mode, mode_since,
        draft_saved, run_id, run_state, run_at, run_ended, failed, held_since, held_pupils,
        held_teachers, app_read, pupils, teachers)
    select c.school_id, c.app, encode(sha256(convert_to(c.scim_base, 'UTF8')), 'hex'), c.activated,
        c.licence, m.mode, m.since, d.saved, newest_run.run_id, newest_run.state, newest_run.created,
        newest_run.ended,
        (select count(*) from run_step s
            where s.school_id = told_school and s.run_id = ended_run.run_id
                and s.state like '%"is":"Failed"%'),
        held_plan.made, held_plan.pupils_out, held_plan.teachers_out, n.fetched, n.pupils, n.teachers
    from connection c
        left join confirmed m on m.school_id = c.school_id and m.app = c.app
        left join draft d on d.school_id = c.school_id and d.app = c.app and d.occasion = 'WIZARD'
        left join snapshot n on n.school_id = c.school_id and n.side = 'app:' || c.app
    where c.school_id = told_school and c.app = told_app
    on conflict (school_id, app) do update set
        account = excluded.account, connected = excluded.connected, licence = excluded.licence,
        mode = excluded.mode, mode_since = excluded.mode_since, draft_saved = excluded.draft_saved,
        run_id = excluded.run_id, run_state = excluded.run_state, run_at = excluded.run_at,
        run_ended = excluded.run_ended, failed = excluded.failed, held_since = excluded.held_since,
        held_pupils = excluded.held_pupils, held_teachers = excluded.held_teachers,
        app_read = excluded.app_read, pupils = excluded.pupils, teachers = excluded.teachers;
    if ended_run.run_id is not null then
        delete from fleet_failure
            where school_id = told_school and app = told_app and run_id <> ended_run.run_id;
        insert into fleet_failure (school_id, app, run_id, step, problem, failed)
        select told_school, told_app, ended_run.run_id, s.step,
            coalesce(substring(s.state from '"problem":"([A-Z_]+)"'), 'UNKNOWN'), s.at
        from run_step s
        where s.school_id = told_school and s.run_id = ended_run.run_id
            and s.state like '%"is":"Failed"%'
        on conflict do nothing;
    end if;
end $$;

comment on function fleet_tell is 'Writes anew how one connection of a school stands.';

create function fleet_of_app() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform fleet_tell(old.school_id, old.app);
    else
        perform fleet_tell(new.school_id, new.app);
    end if;
    return null;
end $$;

create function fleet_of_snapshot() returns trigger
    language plpgsql as $$
begin
    if new.side = 'roster' then
        insert into fleet_school (school_id, roster_read, roster_pupils)
        values (new.school_id, new.fetched, new.pupils)
        on conflict (school_id) do update
            set roster_read = excluded.roster_read, roster_pupils = excluded.roster_pupils;
    else
        perform fleet_tell(new.school_id, substring(new.side from 5));
    end if;
    return null;
end $$;

-- At the end of the transaction, so that the row of the fleet is always the last that is locked.
create constraint trigger fleet after insert or update or delete on connection
    deferrable initially deferred for each row execute function fleet_of_app();
create constraint trigger fleet after insert or update or delete on confirmed
    deferrable initially deferred for each row execute function fleet_of_app();
create constraint trigger fleet after insert or update or delete on draft
    deferrable initially deferred for each row execute function fleet_of_app();
create constraint trigger fleet after insert or update of state, ended on run
    deferrable initially deferred for each row execute function fleet_of_app();
create constraint trigger fleet after insert or update or delete on proposal
    deferrable initially deferred for each row execute function fleet_of_app();
create constraint trigger fleet after insert or update on snapshot
    deferrable initially deferred for each row execute function fleet_of_snapshot();

-- What stands in the tables already. The owner is bound by row-level security too, so this goes
-- school by school, as every transaction of the portal does.
do $$
declare
    known record;
    connected record;
begin
    perform set_config('app.fleet', 'on', true);
    for known in select school_id from school loop
        perform set_config('app.school', known.school_id::text, true);
        insert into fleet_school (school_id, roster_read)
        select school_id, fetched from snapshot
        where school_id = known.school_id and side = 'roster';
        for connected in select app from connection where school_id = known.school_id loop
            perform fleet_tell(known.school_id, connected.app);
        end loop;
    end loop;
    perform set_config('app.fleet', '', true);
    perform set_config('app.school', '', true);
end $$;
