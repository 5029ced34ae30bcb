-- Every policy that was ever put in force; the highest number is the one that is.
create table policy_version (
    number       bigint primary key,
    name         text not null,
    digest       text not null,
    content      text not null,
    cases        text,
    origin       text not null,
    activated_by text not null,
    activated_at timestamptz not null
);
