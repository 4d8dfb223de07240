-- those without a reference are many; H2 knows no index of the others alone
create unique index uq_users_reference on users (org, reference);
