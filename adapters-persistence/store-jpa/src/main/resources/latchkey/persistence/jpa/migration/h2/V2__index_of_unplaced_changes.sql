-- H2 knows no partial index: entries with a null position stand together at the front.
create index ix_change_unplaced on change (position, id);
create index ix_users_ends on users (ends);
