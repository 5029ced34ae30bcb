-- By how many milliseconds a node's clock is ahead of the coordinator's: its latest heartbeat, and
-- what two in a row agreed on.
alter table node add column clock_last bigint;
alter table node add column clock_agreed bigint not null default 0;
