-- H2 reads no index backwards: this one finds the newest place of a feed.
create index ix_change_head on change (org, position desc);
