-- secrets are encrypted; a former one signs until its end
create table subscription (
  org uuid not null,
  id uuid not null,
  channel varchar(10) not null,
  target varchar(2048) not null,
  topics varchar(500) not null,
  wants_access boolean not null,
  stopped varchar(20),
  stopped_at timestamp(6) with time zone,
  secret varchar(200),
  former_secret varchar(200),
  former_until timestamp(6) with time zone,
  created timestamp(6) with time zone not null,
  constraint pk_subscription primary key (org, id),
  constraint fk_subscription_organization foreign key (org) references organization (id)
);

-- due is empty once it is over; place, kind, object_kind and version are of a change in the feed, facts of a notice
create table delivery (
  org uuid not null,
  id uuid not null,
  subscription uuid not null,
  topic varchar(20) not null,
  subject uuid not null,
  at timestamp(6) with time zone not null,
  place bigint,
  kind varchar(20),
  object_kind varchar(20),
  version bigint,
  facts ${text},
  created timestamp(6) with time zone not null,
  state varchar(10) not null,
  attempts int not null,
  due timestamp(6) with time zone,
  status int,
  said varchar(200),
  ended timestamp(6) with time zone,
  mailing uuid,
  mailed timestamp(6) with time zone,
  constraint pk_delivery primary key (org, id),
  constraint fk_delivery_subscription foreign key (org, subscription) references subscription (org, id)
);
create index ix_delivery_subscription on delivery (org, subscription, id);
create index ix_delivery_due on delivery (org, subscription, due);
create index ix_delivery_subject on delivery (org, subscription, subject, due);
create index ix_delivery_mailed on delivery (org, mailed);
create index ix_delivery_created on delivery (created);

create table notice (
  org uuid not null,
  id varchar(400) not null,
  seen timestamp(6) with time zone not null,
  constraint pk_notice primary key (org, id),
  constraint fk_notice_organization foreign key (org) references organization (id)
);

-- position is that up to which deliveries are made of changes
insert into lease (name, holder, until, position)
  select 'deliveries', 'nobody', until, position from lease where name = 'feed';
