-- What the agent may do with what the owner of the database made: it works with the tables, and of
-- what is remembered it adds to and changes nothing. Where both are one, only the triggers hold.
do $$
begin
    if '${agent}' not in ('none', current_user) then
        execute format('grant select, insert, update, delete on all tables in schema public to %I', '${agent}');
        execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', '${agent}');
        execute format('revoke insert, update, delete on flyway_schema_history from %I', '${agent}');
        execute format('revoke update, delete on audit_entry, audit_leaf, audit_tile, audit_checkpoint, audit_cosignature from %I', '${agent}');
    end if;
end $$;
