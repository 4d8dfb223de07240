-- how many requests a directory may make; null is any number
alter table connection add column requests_per_second integer;
