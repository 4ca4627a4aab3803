-- When Basispoort was first seen to say that a school went into another one. The runs of the other
-- wait from then on until a coordinator there has walked the wizard.
alter table school add column merged_since timestamptz;
update school set merged_since = now() where merged_into is not null;
create index school_merged_into on school (merged_into) where merged_into is not null;
