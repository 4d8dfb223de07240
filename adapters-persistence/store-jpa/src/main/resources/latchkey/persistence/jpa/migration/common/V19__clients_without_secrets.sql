-- A client may prove itself by signed assertions instead of a secret: its own keys, or an issuer that speaks for it.
alter table credential alter column prefix drop not null;
alter table credential alter column hash drop not null;
alter table credential add column jwks ${text};
alter table credential add column jwks_uri varchar(2048);
alter table credential add column issuer varchar(512);
alter table credential add column subject varchar(512);
alter table credential add column audience varchar(512);

-- A client is found by its id alone, which leads to its organization, as a hash does.
create index ix_credential_id on credential (id);

-- Assertions that were used, until they would be refused as too old anyway.
create table spent_assertion (
  org uuid not null,
  client uuid not null,
  mark varchar(64) not null,
  ends timestamp(6) with time zone not null,
  constraint pk_spent_assertion primary key (org, client, mark),
  constraint fk_spent_assertion_organization foreign key (org) references organization (id)
);
create index ix_spent_assertion_ends on spent_assertion (ends);
