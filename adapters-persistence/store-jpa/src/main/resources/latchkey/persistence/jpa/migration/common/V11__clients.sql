-- Tokens granted to an OAuth client belong to it. They live for an hour and are few; a client is never deleted without its organization.
alter table credential add column client uuid;
create index ix_credential_granted on credential (expires, client);
