-- What a run was planned from: both sides as its first act read them, and what was confirmed, so that
-- a run somebody asks about can be planned again, by a developer without names.

create table run_question (
    school_id uuid not null references school,
    run_id uuid not null,
    made timestamptz not null,
    content bytea not null,
    primary key (school_id, run_id)
);
create index run_question_made on run_question (school_id, made);
call guard_by_school('run_question');
grant select, insert, update, delete on run_question to ${runtimeRole};
