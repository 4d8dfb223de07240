-- Schemas that organizations define themselves. The document is the definition, with the number of
-- every attribute and sub-attribute; a number stands for one kind of value and is given only once.
alter table organization add column next_attribute integer default 1000 not null;

create table custom_schema (
  org uuid not null,
  urn_key ${key} not null,
  type varchar(20) not null,
  required boolean not null,
  document ${text} not null,
  version bigint not null,
  created timestamp(6) with time zone not null,
  modified timestamp(6) with time zone not null,
  constraint pk_custom_schema primary key (org, urn_key),
  constraint fk_custom_schema_organization foreign key (org) references organization (id)
);

-- what values refer to, so that none is left behind when its attribute goes
create table custom_attribute (
  org uuid not null,
  path integer not null,
  urn_key ${key} not null,
  name varchar(201) not null,
  constraint pk_custom_attribute primary key (org, path),
  constraint fk_custom_attribute_schema foreign key (org, urn_key)
    references custom_schema (org, urn_key)
);
create index ix_custom_attribute_schema on custom_attribute (org, urn_key);

-- A row per single value. Texts stand in value_key and rest; numbers, times (seconds since 1970)
-- and flags (0, 1) in num. A sub-attribute's row has its own number and that of its attribute.
create table user_custom_value (
  org uuid not null,
  holder uuid not null,
  path integer not null,
  element integer not null,
  attribute integer not null,
  value_key ${key},
  rest ${text},
  num decimal(27, 9),
  constraint pk_user_custom_value primary key (org, holder, path, element),
  constraint fk_user_custom_value_holder foreign key (org, holder)
    references users (org, id) on delete cascade,
  constraint fk_user_custom_value_path foreign key (org, path)
    references custom_attribute (org, path)
);
create index ix_user_custom_value_key on user_custom_value (org, path, value_key, holder);
create index ix_user_custom_value_num on user_custom_value (org, path, num, holder);

create table group_custom_value (
  org uuid not null,
  holder uuid not null,
  path integer not null,
  element integer not null,
  attribute integer not null,
  value_key ${key},
  rest ${text},
  num decimal(27, 9),
  constraint pk_group_custom_value primary key (org, holder, path, element),
  constraint fk_group_custom_value_holder foreign key (org, holder)
    references groups (org, id) on delete cascade,
  constraint fk_group_custom_value_path foreign key (org, path)
    references custom_attribute (org, path)
);
create index ix_group_custom_value_key on group_custom_value (org, path, value_key, holder);
create index ix_group_custom_value_num on group_custom_value (org, path, num, holder);

-- values that no two of an organization may have; free again when the holder is gone
create table unique_value (
  org uuid not null,
  path integer not null,
  value_key ${key} not null,
  user_id uuid,
  group_id uuid,
  constraint pk_unique_value primary key (org, path, value_key),
  constraint fk_unique_value_user foreign key (org, user_id)
    references users (org, id) on delete cascade,
  constraint fk_unique_value_group foreign key (org, group_id)
    references groups (org, id) on delete cascade
);
create index ix_unique_value_user on unique_value (org, user_id);
create index ix_unique_value_group on unique_value (org, group_id);
