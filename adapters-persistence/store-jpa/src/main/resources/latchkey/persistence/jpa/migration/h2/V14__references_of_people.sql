-- those without a reference are many; H2 knows no index of the others alone, and would begin with
-- them for everything that is asked of an organization in the order of ids if org came first
create unique index uq_users_reference on users (reference, org);
