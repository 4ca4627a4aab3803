-- Mail waiting to be sent and mail sent. Written in the transaction of what it tells about, so that
-- neither exists without the other.

create table mail (
    school_id uuid not null references school,
    mail_id uuid not null,
    -- one mail per event and recipient: `run/…/done/1007`
    event text not null,
    kind text not null,
    content bytea not null,
    created timestamptz not null,
    sent timestamptz,
    given_up timestamptz,
    last_problem text,
    primary key (school_id, mail_id),
    unique (school_id, event)
);
call guard_by_school('mail');
grant select, insert, update on mail to ${runtimeRole};

-- What the sender looks at, over all schools: ids and times only.
create table mail_queue (
    school_id uuid not null,
    mail_id uuid not null,
    due timestamptz not null,
    attempts int not null default 0,
    primary key (school_id, mail_id),
    foreign key (school_id, mail_id) references mail
);
create index mail_queue_due on mail_queue (due);
call guard_by_school('mail_queue');
create policy fleet on mail_queue using (app_fleet()) with check (app_fleet());
grant select, insert, update, delete on mail_queue to ${runtimeRole};
