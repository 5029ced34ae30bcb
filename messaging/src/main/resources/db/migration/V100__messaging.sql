-- What this party wants to say, in the order in which its business said it.
create table outbox (
    id          bigint      generated always as identity primary key,
    message     uuid        not null unique,
    kind        text        not null,
    topic       text        not null,
    addressee   text,
    key         text        not null,
    body        text,
    state       text        not null,
    number      bigint,
    value       text,
    expires     timestamptz,
    traceparent text,
    reason      text,
    told        boolean     not null default false,
    created     timestamptz not null,
    sealed      timestamptz,
    sent        timestamptz,
    unique (topic, number)
);

create index outbox_pending on outbox (id) where state = 'PENDING';
create index outbox_sealed on outbox (number, topic) where state = 'SEALED';
create index outbox_untold on outbox (id) where state in ('FAILED', 'EXPIRED') and not told;
create index outbox_sent on outbox (sent) where state = 'SENT';

-- The last number given on each topic that this party writes.
create table channel (
    topic       text   primary key,
    last_number bigint not null
);

-- Every genuine message that came, once.
create table inbox (
    sender   text        not null,
    message  uuid        not null,
    topic    text        not null,
    number   bigint      not null,
    state    text        not null,
    received timestamptz not null,
    primary key (sender, message),
    unique (topic, number)
);

create index inbox_received on inbox (received);

-- Where this party stands on each topic that it reads.
create table reader_position (
    topic       text   not null,
    part        int    not null,
    next_offset bigint not null,
    last_number bigint not null,
    primary key (topic, part)
);

create table dead_letter (
    id          uuid        primary key,
    topic       text        not null,
    part        int         not null,
    at_offset   bigint      not null,
    reason      text        not null,
    explanation text        not null,
    key         text,
    headers     text        not null,
    value       bytea       not null,
    size        int         not null,
    arrived     timestamptz not null,
    state       text        not null,
    decided_by  text,
    decided     timestamptz,
    version     int         not null,
    unique (topic, part, at_offset)
);
