create table node (
    id           text primary key,
    version      int not null,
    name         text not null,
    organisation text not null,
    city         text,
    latitude     double precision,
    longitude    double precision,
    description  text not null,
    card         text,
    last_seen    timestamptz,
    registered   boolean not null
);

create table conversation (
    id         uuid primary key,
    version    int not null,
    owner      text not null,
    title      text not null,
    started_at timestamptz not null
);

create table question (
    id              uuid primary key,
    version         int not null,
    conversation    uuid not null references conversation,
    asked_by        text not null,
    organisation    text not null,
    roles           text not null,
    body            text not null,
    purpose         text not null,
    requested_nodes text not null,
    asked_at        timestamptz not null,
    deadline        timestamptz not null,
    state           text not null,
    plan            text,
    first_release   timestamptz,
    releases        int not null,
    compose_due     timestamptz,
    answer_version  int not null,
    last_event      int not null,
    claimed_by      text,
    claimed_until   timestamptz
);
create index question_of_asker on question (asked_by, asked_at desc);
create index question_of_conversation on question (conversation, asked_at);
create index question_to_plan on question (asked_at) where state = 'PLANNING';
create index question_to_compose on question (compose_due) where compose_due is not null;
create index question_open on question (deadline) where state = 'ASKING';

create table node_task (
    id           uuid primary key,
    version      int not null,
    question     uuid not null references question,
    node         text not null references node,
    instructions text not null,
    status       text not null,
    since        timestamptz not null,
    reason_code  text,
    reason_text  text,
    try_again    timestamptz,
    content      text,
    digest       text,
    unique (question, node)
);

create table answer (
    question    uuid not null references question,
    version     int not null,
    composed_at timestamptz not null,
    body        text not null,
    primary key (question, version)
);

create table question_event (
    question uuid not null references question,
    number   int not null,
    name     text not null,
    body     text not null,
    primary key (question, number)
);
