-- the last try of each connection
create table trial (
  org uuid not null,
  connection uuid not null,
  tried timestamp(6) with time zone not null,
  error varchar(80),
  constraint pk_trial primary key (org, connection)
);
-- which rules of tolerance a connection needs; days is JSON, the times of each of the last days
create table rule_use (
  org uuid not null,
  connection uuid not null,
  rule varchar(80) not null,
  first_seen timestamp(6) with time zone not null,
  last_seen timestamp(6) with time zone not null,
  days ${text} not null,
  constraint pk_rule_use primary key (org, connection, rule)
);
