-- When each school was last looked at for a change of its roster, and when that had changed.
create table school_news (
    school_id uuid primary key references school,
    looked timestamptz not null,
    changed timestamptz
);
create index school_news_looked on school_news (looked);
call guard_by_school('school_news');
-- The job that looks works for all schools: ids and times only.
create policy fleet on school_news using (app_fleet()) with check (app_fleet());
grant select, insert, update on school_news to ${runtimeRole};
