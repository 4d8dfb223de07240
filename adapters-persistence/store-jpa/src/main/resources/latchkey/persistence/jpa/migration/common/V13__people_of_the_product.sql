-- what the guarded product calls a person
alter table users add column reference ${key};
alter table tombstone add column reference ${key};

-- people who could not be imported, until an administrator decides and after
create table import_conflict (
  org uuid not null,
  id uuid not null,
  user_name varchar(512) not null,
  user_name_key ${key} not null,
  reference ${key} not null,
  kind varchar(20) not null,
  user_id uuid,
  since timestamp(6) with time zone not null,
  state varchar(20) not null,
  constraint pk_import_conflict primary key (org, id),
  constraint uq_import_conflict unique (org, user_name_key, reference),
  constraint fk_import_conflict_organization foreign key (org) references organization (id)
);
create index ix_import_conflict_state on import_conflict (org, state, id);
