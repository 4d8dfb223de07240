-- What a client was granted is counted at each grant: only its newest tokens are kept.
create index ix_credential_client on credential (org, client);
