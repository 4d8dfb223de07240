-- H2 has an index of all places already.
create index ix_change_told on change (position) where position is not null and connection is not null;
