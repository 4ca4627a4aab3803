-- Who wants no reminders and news any more (RFC 8058), and by which link that is said. A letter that
-- somebody must know of goes on regardless.

create table mail_choice (
    school_id uuid not null references school,
    -- the recipient's key: a number at Basispoort
    recipient text not null,
    token text not null unique,
    -- when the last such letter was written
    noted timestamptz not null,
    -- null while they are wanted
    stopped timestamptz,
    primary key (school_id, recipient)
);
call guard_by_school('mail_choice');
create policy fleet on mail_choice for select using (app_fleet());
grant select, insert, update, delete on mail_choice to ${runtimeRole};
