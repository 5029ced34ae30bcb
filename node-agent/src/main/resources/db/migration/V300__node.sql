create table task (
    id            uuid primary key,
    version       int not null,
    question      uuid not null,
    instructions  text not null,
    organisation  text not null,
    roles         text not null,
    purpose       text not null,
    received_at   timestamptz not null,
    deadline      timestamptz not null,
    state         text not null,
    since         timestamptz not null,
    rules         text not null,
    reason_code   text,
    attempts      int not null,
    claimed_by    text,
    claimed_until timestamptz
);
create index task_waiting on task (state, received_at)
    where state in ('RECEIVED', 'ADMITTED', 'DRAFTED');
create index task_open on task (deadline)
    where state in ('RECEIVED', 'REQUEST_IN_REVIEW', 'ADMITTED', 'DRAFTED', 'IN_REVIEW');
create index task_newest on task (received_at desc);

create table review_item (
    id          uuid primary key,
    version     int not null,
    task        uuid not null references task,
    kind        text not null,
    created_at  timestamptz not null,
    draft       text not null,
    redactions  text not null,
    content     text not null,
    digest      text not null,
    findings    text not null,
    why         text,
    state       text not null,
    decided_by  text,
    decided_at  timestamptz,
    reason_code text,
    reason_text text,
    unique (task, kind)
);
create index review_item_pending on review_item (created_at) where state = 'PENDING';

create table decision (
    id            uuid primary key,
    version       int not null,
    task          uuid not null unique references task,
    digest        text not null,
    policy_digest text not null,
    decided_by    text not null,
    standing      boolean not null,
    decided_at    timestamptz not null,
    used_at       timestamptz
);

create table standing_grant (
    id           uuid primary key,
    version      int not null,
    rule         text not null,
    digest       text not null,
    confirmed_by text not null,
    confirmed_at timestamptz not null,
    revoked_by   text,
    revoked_at   timestamptz
);
create unique index standing_grant_in_force on standing_grant (rule, digest) where revoked_at is null;

create table card (
    id          text primary key,
    version     int not null,
    proposed    text,
    proposed_at timestamptz,
    approved    text,
    approved_by text,
    approved_at timestamptz
);
insert into card (id, version) values ('card', 0);
