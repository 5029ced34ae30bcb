-- News of progress waits a little: what it is about may end before.
alter table outbox add column due timestamptz not null default now();
alter table outbox alter column due drop default;
