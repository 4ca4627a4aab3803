-- A letter that our mail server took and another sent back: it stands in the queue as given up, and says so.

alter table mail_queue add column returned boolean not null default false;
