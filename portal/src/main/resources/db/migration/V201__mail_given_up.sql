-- A letter that nobody can deliver stays in the queue for the helpdesk to see: when the sender gave
-- up, and the server's code, never its words, in which an address may stand.

alter table mail drop column given_up;
alter table mail drop column last_problem;
alter table mail_queue add column given_up timestamptz;
alter table mail_queue add column problem text;
drop index mail_queue_due;
create index mail_queue_due on mail_queue (due) where given_up is null;
