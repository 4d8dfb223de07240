-- ${key}: folded text an index can hold, compared byte by byte; ${text}: such text of any length.
-- Instants are UTC with microseconds. Names of constraints are read by the store: see Violations.

create table organization (
  id uuid not null,
  slug ${key} not null,
  display_name varchar(512) not null,
  enabled boolean not null,
  entitled boolean not null,
  retention_days integer not null,
  log_days integer not null,
  version bigint not null,
  created timestamp(6) with time zone not null,
  modified timestamp(6) with time zone not null,
  constraint pk_organization primary key (id),
  constraint uq_organization_slug unique (slug)
);

create table connection (
  org uuid not null,
  id uuid not null,
  name varchar(512) not null,
  profile varchar(20) not null,
  enabled boolean not null,
  version bigint not null,
  constraint pk_connection primary key (org, id),
  constraint fk_connection_organization foreign key (org) references organization (id)
);

create table credential (
  org uuid not null,
  id uuid not null,
  connection uuid,
  kind varchar(20) not null,
  prefix varchar(40) not null,
  hash varchar(64) not null,
  name varchar(512) not null,
  created timestamp(6) with time zone not null,
  expires timestamp(6) with time zone,
  revoked timestamp(6) with time zone,
  last_used timestamp(6) with time zone,
  constraint pk_credential primary key (org, id),
  constraint uq_credential_hash unique (hash),
  constraint fk_credential_organization foreign key (org) references organization (id)
);

create table administrator (
  username_key ${key} not null,
  username varchar(512) not null,
  org uuid,
  password_hash varchar(1000) not null,
  constraint pk_administrator primary key (username_key)
);
create index ix_administrator_org on administrator (org, username_key);

create table installation (
  name varchar(100) not null,
  content ${text} not null,
  constraint pk_installation primary key (name)
);

-- The living only. Singular facts stand in key columns; without an index where nothing looks them up.
create table users (
  org uuid not null,
  id uuid not null,
  connection uuid,
  user_name varchar(512) not null,
  user_name_key ${key} not null,
  external_id ${key},
  display_name ${text},
  display_name_key ${key},
  formatted_key ${text},
  family_name_key ${text},
  given_name_key ${text},
  middle_name_key ${text},
  honorific_prefix_key ${text},
  honorific_suffix_key ${text},
  nick_name_key ${text},
  profile_url_key ${text},
  title_key ${text},
  user_type_key ${text},
  preferred_language_key ${text},
  locale_key ${text},
  timezone_key ${text},
  employee_number_key ${text},
  cost_center_key ${text},
  organization_key ${text},
  division_key ${text},
  department_key ${text},
  manager_id ${key},
  manager_rest ${text},
  manager_ref_key ${text},
  manager_name_key ${text},
  display_name_rest ${text},
  reasons integer not null,
  suspended varchar(1000) not null,
  access_until timestamp(6) with time zone,
  ends timestamp(6) with time zone,
  profile ${text} not null,
  version bigint not null,
  created timestamp(6) with time zone not null,
  modified timestamp(6) with time zone not null,
  constraint pk_users primary key (org, id),
  constraint uq_users_user_name unique (org, user_name_key)
);
create index ix_users_external_id on users (org, external_id, id);
create index ix_users_display_name on users (org, display_name_key, id);
create index ix_users_manager on users (org, manager_id, id);
create index ix_users_created on users (org, created, id);
create index ix_users_modified on users (org, modified, id);

create table user_value (
  org uuid not null,
  user_id uuid not null,
  path integer not null,
  element integer not null,
  lead boolean not null,
  type_key ${key},
  is_primary boolean,
  value_key ${key},
  rest ${text},
  num decimal(27, 9),
  constraint pk_user_value primary key (org, user_id, path, element),
  constraint fk_user_value_user foreign key (org, user_id) references users (org, id)
);
create index ix_user_value on user_value (org, path, value_key, user_id);

create table groups (
  org uuid not null,
  id uuid not null,
  connection uuid,
  display_name varchar(512) not null,
  display_name_key ${key} not null,
  display_name_rest ${text},
  display_name_guard ${key},
  external_id ${key},
  profile ${text} not null,
  version bigint not null,
  created timestamp(6) with time zone not null,
  modified timestamp(6) with time zone not null,
  constraint pk_groups primary key (org, id),
  constraint uq_groups_display_name unique (org, display_name_guard)
);
create index ix_groups_display_name on groups (org, display_name_key, id);
create index ix_groups_external_id on groups (org, external_id, id);

create table membership (
  org uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  joined timestamp(6) with time zone not null,
  constraint pk_membership primary key (org, group_id, user_id)
);
create index ix_membership_user on membership (org, user_id, group_id);
alter table membership add constraint fk_membership_user foreign key (org, user_id) references users (org, id);
alter table membership add constraint fk_membership_group foreign key (org, group_id) references groups (org, id);

create table tombstone (
  org uuid not null,
  id uuid not null,
  connection uuid,
  user_name varchar(512) not null,
  user_name_key ${key} not null,
  external_id ${key},
  since timestamp(6) with time zone not null,
  purgeable_from timestamp(6) with time zone not null,
  profile ${text} not null,
  suspended varchar(1000) not null,
  access_until timestamp(6) with time zone,
  version bigint not null,
  created timestamp(6) with time zone not null,
  modified timestamp(6) with time zone not null,
  group_ids ${bytes} not null,
  constraint pk_tombstone primary key (org, id)
);
create index ix_tombstone_user_name on tombstone (org, user_name_key);
-- the purge looks over all organizations
create index ix_tombstone_purgeable on tombstone (purgeable_from);

-- position is null until the change is placed
create table change (
  org uuid not null,
  id uuid not null,
  position bigint,
  at timestamp(6) with time zone not null,
  object_kind varchar(20) not null,
  object uuid not null,
  kind varchar(20) not null,
  version bigint not null,
  diff ${text} not null,
  concerned ${bytes} not null,
  operation varchar(100) not null,
  connection uuid,
  credential uuid,
  administrator varchar(512),
  reason ${text},
  rules ${text} not null,
  request_id uuid not null,
  constraint pk_change primary key (org, id)
);
create index ix_change_object on change (org, object, id);
create index ix_change_position on change (org, position);
create index ix_change_at on change (at);

-- the newest position of a feed that is no longer kept
create table feed_floor (
  org uuid not null,
  position bigint not null,
  constraint pk_feed_floor primary key (org)
);

create table lease (
  name varchar(100) not null,
  holder varchar(200) not null,
  until timestamp(6) with time zone not null,
  position bigint not null,
  constraint pk_lease primary key (name)
);
insert into lease (name, holder, until, position)
  values ('feed', 'nobody', timestamp with time zone '2000-01-01 00:00:00+00:00', 0);
