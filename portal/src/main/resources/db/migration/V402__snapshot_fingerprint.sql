-- What a roster said in one value, and its times beside its content: an answer that says the same as the last
-- one is not written anew, only its times are. Null where the content has not been written since.

alter table snapshot add column fingerprint text;
-- when the data changed, the answer was made and we read it; as text, for timestamptz has no nanoseconds
alter table snapshot add column times text;
-- when the content was written
alter table snapshot add column written timestamptz;
