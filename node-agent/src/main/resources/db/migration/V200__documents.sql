-- What is known of the files in the documents folder. The passages themselves are in the search
-- index of each process; this table says what was read, and why something was not.
create table document (
    id          uuid primary key,
    version     int not null,
    path        text not null unique,
    format      text not null,
    bytes       bigint not null,
    modified_at timestamptz not null,
    sha256      text not null,
    state       text not null,
    title       text not null,
    error       text,
    passages    int not null,
    warnings    text[] not null,
    indexed_at  timestamptz
);
