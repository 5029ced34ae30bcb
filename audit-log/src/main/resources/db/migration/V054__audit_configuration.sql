create table audit_configuration (
    part    text primary key,
    digests text not null
);
