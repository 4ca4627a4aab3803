-- What waits for a person stands in table `held`. A plan can have holds without waiting for anybody:
-- removals that wait for the summer to pass, somebody for whom there is no seat, a school that shares
-- no data. The helpdesk saw all of those as held.

create or replace function fleet_tell(told_school uuid, told_app text) returns void
    language plpgsql as $$
declare
    newest_run record;
    ended_run record;
    held_run record;
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
    -- what waits for a person, until a person has reviewed newer data
    select since, pupils, teachers into held_run from held h
        where school_id = told_school and app = told_app and h.state = 'WAITING'
            and not exists (
                select from proposal p
                    join run r on r.school_id = told_school and r.app = told_app
                where p.school_id = told_school and p.app = told_app
                    and p.occasion = 'AUTOMATIC' and p.fingerprint = h.fingerprint
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
        held_run.since, held_run.pupils, held_run.teachers, n.fetched, n.pupils, n.teachers
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

-- At the end of the transaction, as the other tables the fleet is told by.
create constraint trigger fleet after insert or update or delete on held
    deferrable initially deferred for each row execute function fleet_of_app();

-- What stands in the tables already, school by school, as in V355.
do $$
declare
    known record;
    connected record;
begin
    perform set_config('app.fleet', 'on', true);
    for known in select school_id from school loop
        perform set_config('app.school', known.school_id::text, true);
        for connected in select app from connection where school_id = known.school_id loop
            perform fleet_tell(known.school_id, connected.app);
        end loop;
    end loop;
    perform set_config('app.fleet', '', true);
    perform set_config('app.school', '', true);
end $$;
