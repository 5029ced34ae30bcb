-- The figures of a time look at its questions alone, whatever was asked before.
create index question_by_time on question (asked_at);
