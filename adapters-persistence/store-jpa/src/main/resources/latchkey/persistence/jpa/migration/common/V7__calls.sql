-- what a request was answered, and how long it took until it was recorded, in microseconds
alter table change add column status integer;
alter table change add column duration bigint default 0 not null;

-- requests of directories that changed nothing; duration in microseconds
create table call (
  org uuid not null,
  id uuid not null,
  at timestamp(6) with time zone not null,
  duration bigint not null,
  connection uuid,
  credential uuid,
  profile varchar(20),
  operation varchar(100) not null,
  resource varchar(512) not null,
  object uuid,
  filter ${text},
  subject_key ${key},
  result varchar(20) not null,
  status integer not null,
  scim_type varchar(100),
  detail ${text},
  found bigint,
  rules ${text} not null,
  request_id uuid not null,
  body ${text},
  constraint pk_call primary key (org, id)
);
create index ix_call_object on call (org, object, id);
create index ix_call_subject on call (org, subject_key, id);
create index ix_call_at on call (at);
