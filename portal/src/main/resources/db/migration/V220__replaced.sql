-- What was in force before a run put something else in force, so that the run can be undone.

create table replaced (
    school_id uuid not null references school,
    run_id uuid not null,
    app text not null,
    made timestamptz not null,
    content bytea not null,
    primary key (school_id, run_id)
);
create index replaced_newest on replaced (school_id, app, made desc);
call guard_by_school('replaced');
grant select, insert, update, delete on replaced to ${runtimeRole};
