create index ix_change_unplaced on change (position, id) where position is null;
create index ix_users_ends on users (ends) where ends is not null;
