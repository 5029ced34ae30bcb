create table audit_entry (
    id       uuid        primary key,
    sequence bigint      generated always as identity unique,
    at       timestamptz not null,
    type     text        not null,
    actor    text        not null,
    role     text        not null,
    question uuid,
    task     uuid,
    node     text,
    details  text        not null
);

create index audit_entry_question on audit_entry (question, sequence) where question is not null;
create index audit_entry_task on audit_entry (task, sequence) where task is not null;
create index audit_entry_type on audit_entry (type, sequence);
create index audit_entry_at on audit_entry (at);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Audit entries are written once: % is refused', tg_op;
end $$;

create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry
    for each statement execute function audit_entry_stays();
