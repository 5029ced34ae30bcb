-- What the handler of the tests leaves behind.
create table effect (
    id      bigint generated always as identity primary key,
    message text not null,
    task    text not null
);
