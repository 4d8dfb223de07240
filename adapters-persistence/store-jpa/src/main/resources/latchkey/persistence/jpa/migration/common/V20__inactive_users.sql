-- since when the directory has suspended somebody: what suspended says of DIRECTORY
alter table users add column inactive_since timestamp(6) with time zone;
update users
set inactive_since = cast(
  substring(
    substring(suspended from position('"DIRECTORY":"' in suspended) + 13)
    from 1
    for position('"' in substring(suspended from position('"DIRECTORY":"' in suspended) + 13)) - 1)
  as timestamp(6) with time zone)
where position('"DIRECTORY":"' in suspended) > 0;
create index ix_users_inactive on users (org, inactive_since, id);
