-- What a coordinator confirmed and whose run has not begun yet: the old stays in force until then.

create table pending (
    school_id uuid not null references school,
    app text not null,
    saved timestamptz not null default now(),
    content bytea not null,
    primary key (school_id, app)
);
call guard_by_school('pending');
grant select, insert, update, delete on pending to ${runtimeRole};
