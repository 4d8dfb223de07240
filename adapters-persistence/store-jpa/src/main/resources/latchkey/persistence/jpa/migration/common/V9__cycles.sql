-- bursts of calls by a directory, inferred; counts, errors and objects are JSON
create table cycle (
  org uuid not null,
  id uuid not null,
  connection uuid not null,
  started timestamp(6) with time zone not null,
  ended timestamp(6) with time zone not null,
  kind varchar(20) not null,
  counts ${text} not null,
  errors ${text} not null,
  objects ${text} not null,
  constraint pk_cycle primary key (org, id)
);
create index ix_cycle_connection on cycle (org, connection, started);
create index ix_cycle_ended on cycle (ended);
-- position is that up to which changes are told of in cycles
insert into lease (name, holder, until, position)
  values ('cycles', 'nobody', timestamp with time zone '2000-01-01 00:00:00+00:00', 0);
