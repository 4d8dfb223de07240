-- those without a reference are many, and need no entry
create unique index uq_users_reference on users (org, reference) where reference is not null;
