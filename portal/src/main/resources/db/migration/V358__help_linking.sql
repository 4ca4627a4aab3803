-- Besides looking along (LOOK) the helpdesk can help a school with linking (HELP), once somebody of
-- the school agreed on its own screen.
alter table look_along add column kind text not null default 'LOOK';
alter table look_along add column agreed timestamptz;
