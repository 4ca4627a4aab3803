-- When the helpdesk looked along at a school, who and why: the school sees it on its account page.
-- Name and reason lie encrypted in `content`.
create table look_along (
    school_id uuid not null references school,
    look_id uuid not null,
    helpdesk_id uuid not null,
    began timestamptz not null,
    until timestamptz not null,
    ended timestamptz,
    content bytea not null,
    primary key (school_id, look_id)
);
create index look_along_due on look_along (until) where ended is null;
call guard_by_school('look_along');
-- The task that ends what nobody ended: ids and times only.
create policy fleet on look_along for select using (app_fleet());
grant select, insert, update on look_along to ${runtimeRole};
