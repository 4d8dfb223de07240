-- walks through groups by the time they were made cost the same on every page
create index ix_groups_created on groups (org, created, id);
