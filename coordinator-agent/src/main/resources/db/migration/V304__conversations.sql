-- Whose colleagues may read it where it is shared; what is deleted can still be taken back.
alter table conversation add column organisation text not null default '';
update conversation c set organisation = q.organisation from question q where q.conversation = c.id;
alter table conversation alter column organisation drop default;
alter table conversation add column shared boolean not null default false;
alter table conversation add column deleted_at timestamptz;
create index conversation_of_owner on conversation (owner, started_at desc);
create index conversation_shared on conversation (organisation) where shared and deleted_at is null;
