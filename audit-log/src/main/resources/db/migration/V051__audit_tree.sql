-- The exact bytes of which the tree holds the hash. Entries of before have none and stand in no tree.
alter table audit_entry add column bytes bytea;

-- What has no place in the tree yet; thin, for it is written and deleted once for each entry.
create table audit_waiting (entry uuid primary key) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- By the database, so that nobody writes an entry past the tree, and no writer waits for it.
create function audit_entry_waits() returns trigger language plpgsql as $$
begin
    insert into audit_waiting values (new.id);
    return null;
end $$;

create trigger audit_entry_waits after insert on audit_entry
    for each row when (new.bytes is not null) execute function audit_entry_waits();

create table audit_leaf (
    index bigint primary key,
    entry uuid   not null unique references audit_entry,
    hash  bytea  not null check (octet_length(hash) = 32)
);

-- Full ones only; they never change.
create table audit_tile (
    level  int    not null,
    index  bigint not null,
    hashes bytea  not null check (octet_length(hashes) = 8192),
    primary key (level, index)
);
alter table audit_tile alter column hashes set storage external;

-- One row: where the next entry goes. Whoever gives places holds it.
create table audit_tree (
    origin      text        primary key,
    version     int         not null,
    size        bigint      not null,
    range       bytea       not null,
    checkpoints bigint      not null,
    checkpoint  text        not null,
    signed_at   timestamptz not null
);

-- Numbered without a gap, so that none is taken out unseen.
create table audit_checkpoint (
    number    bigint      primary key,
    size      bigint      not null unique,
    note      text        not null,
    signed_at timestamptz not null
);

create trigger audit_leaf_stays before update or delete on audit_leaf
    for each row execute function audit_entry_stays();
create trigger audit_leaf_stays_whole before truncate on audit_leaf
    for each statement execute function audit_entry_stays();
create trigger audit_tile_stays before update or delete on audit_tile
    for each row execute function audit_entry_stays();
create trigger audit_tile_stays_whole before truncate on audit_tile
    for each statement execute function audit_entry_stays();
create trigger audit_checkpoint_stays before update or delete on audit_checkpoint
    for each row execute function audit_entry_stays();
create trigger audit_checkpoint_stays_whole before truncate on audit_checkpoint
    for each statement execute function audit_entry_stays();
