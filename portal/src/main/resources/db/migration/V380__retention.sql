-- What has served its purpose goes (docs/privacy.md): letters, and runs with their plans.

grant delete on mail to ${runtimeRole};
grant delete on run, run_step to ${runtimeRole};
create index mail_sent on mail (school_id, sent);
create index run_ended on run (school_id, ended);
