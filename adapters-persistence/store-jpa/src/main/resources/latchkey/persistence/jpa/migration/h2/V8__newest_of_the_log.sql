-- H2 reads no index backwards: these begin with the newest entries of a log.
create index ix_change_newest on change (org, id desc);
create index ix_call_newest on call (org, id desc);
