-- H2 reads no index backwards: these begin with the newest cycles.
create index ix_cycle_newest on cycle (org, connection, started desc, id desc);
create index ix_cycle_latest on cycle (org, id desc);
