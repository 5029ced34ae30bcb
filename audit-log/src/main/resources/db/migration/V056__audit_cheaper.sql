-- What stands for a full tile in the one above, so that a proof need not read and hash every tile below it.
alter table audit_tile add column root bytea check (octet_length(root) = 32);

create function audit_tile_root(hashes bytea) returns bytea language plpgsql as $$
declare
    low bytea := hashes;
    high bytea;
begin
    while octet_length(low) > 32 loop
        high := '';
        for i in 0 .. octet_length(low) / 64 - 1 loop
            high := high || sha256('\x01'::bytea || substr(low, i * 64 + 1, 64));
        end loop;
        low := high;
    end loop;
    return low;
end $$;
alter table audit_tile disable trigger audit_tile_stays;
update audit_tile set root = audit_tile_root(hashes);
alter table audit_tile enable trigger audit_tile_stays;
alter table audit_tile alter column root set not null;
drop function audit_tile_root;

-- Entries come in the order of time, so a summary of each range of pages finds them as well.
drop index audit_entry_at;
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 16, autosummarize = on);

-- As before, in one statement: it is done for every entry.
create or replace function audit_entry_waits() returns trigger language plpgsql as $$
begin
    insert into audit_waiting
        select new.id
        where not exists (select from audit_alarm where halts and settled_at is null)
            or new.type in (
                'log-halted', 'loss-accepted', 'alarm-settled', 'channel-behind', 'policy-loaded',
                'keys-changed', 'settings-changed', 'signed-in', 'signed-out',
                'sign-in-refused', 'access-refused', 'searched', 'exported');
    if not found then
        raise exception 'The audit log is halted until a person decides' using errcode = 'KA001';
    end if;
    return null;
end $$;
