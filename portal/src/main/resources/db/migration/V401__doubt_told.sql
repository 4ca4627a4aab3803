-- Which doubts about a roster the coordinators of a school were told of, so that nobody is told of the same
-- twice in a week. Names of reasons, never people.

create table doubt_told (
    school_id uuid not null references school,
    -- simple name of the doubt
    reason text not null,
    told timestamptz not null,
    primary key (school_id, reason)
);
call guard_by_school('doubt_told');
grant select, insert, update, delete on doubt_told to ${runtimeRole};
