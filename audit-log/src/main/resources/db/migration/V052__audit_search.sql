create table audit_search (
    name     text        primary key,
    filter   text        not null,
    saved_by text        not null,
    saved_at timestamptz not null
);
