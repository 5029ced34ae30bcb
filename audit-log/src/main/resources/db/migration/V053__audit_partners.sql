-- One tree, whose name may change: after a loss that a person accepted it goes on under a new one.
alter table audit_tree drop constraint audit_tree_pkey;
alter table audit_tree add column id int not null default 1 primary key check (id = 1);

-- One row: how much of this log the others were shown.
create table audit_published (
    id     int    primary key check (id = 1),
    origin text   not null,
    size   bigint not null,
    before bigint not null
);

-- How far this party has seen the logs of others, with its own cosignature.
create table audit_seen (
    origin   text        primary key,
    party    text        not null,
    key      text        not null,
    size     bigint      not null,
    root     bytea       not null check (octet_length(root) = 32),
    note     text        not null,
    told     boolean     not null,
    noted_at timestamptz
);

-- What others cosigned of this log; it may be held against it.
create table audit_cosignature (
    witness text        not null,
    origin  text        not null,
    size    bigint      not null,
    note    text        not null,
    witness_key text    not null,
    at      timestamptz not null,
    primary key (witness, origin, size)
);
create trigger audit_cosignature_stays before update or delete on audit_cosignature
    for each row execute function audit_entry_stays();
create trigger audit_cosignature_stays_whole before truncate on audit_cosignature
    for each statement execute function audit_entry_stays();

create table audit_alarm (
    id         uuid        primary key,
    log        text        not null,
    kind       text        not null,
    halts      boolean     not null,
    seen       text        not null,
    shown      text        not null,
    at         timestamptz not null,
    told       boolean     not null,
    settled_at timestamptz,
    settled_by text,
    reason     text
);
create unique index audit_alarm_open on audit_alarm (log, kind) where settled_at is null;

-- While the log is halted no step is taken, for none could be written down where others look. What a
-- start needs is, and what a person does who looks into it and decides.
create or replace function audit_entry_waits() returns trigger language plpgsql as $$
begin
    if exists (select from audit_alarm where halts and settled_at is null)
        and new.type not in (
            'log-halted', 'loss-accepted', 'alarm-settled', 'channel-behind', 'policy-loaded',
            'keys-changed', 'settings-changed', 'signed-in', 'signed-out',
            'sign-in-refused', 'access-refused', 'searched', 'exported')
    then
        raise exception 'The audit log is halted until a person decides' using errcode = 'KA001';
    end if;
    insert into audit_waiting values (new.id);
    return null;
end $$;
