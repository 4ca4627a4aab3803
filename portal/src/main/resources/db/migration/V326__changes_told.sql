-- What coordinators were told of the roster in selective mode, so that nobody is told the same twice.

create table changes_told (
    school_id uuid not null references school,
    app text not null,
    -- over the numbers of who came and who left
    digest text not null,
    told timestamptz not null,
    primary key (school_id, app)
);
call guard_by_school('changes_told');
grant select, insert, update, delete on changes_told to ${runtimeRole};
