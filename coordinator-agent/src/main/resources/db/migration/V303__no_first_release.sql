-- The next answer waits from the first release that is not in it, not from the first of all.
alter table question drop column first_release;
