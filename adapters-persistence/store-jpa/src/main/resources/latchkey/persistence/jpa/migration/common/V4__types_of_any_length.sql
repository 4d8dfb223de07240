-- what a type has beyond the length of a key, as rest has it of a value
alter table user_value add column type_rest ${text};
