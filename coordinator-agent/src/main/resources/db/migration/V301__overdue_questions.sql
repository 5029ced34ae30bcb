-- What the deadlines look through twice a second, whatever else was ever asked.
create index question_listened on question (deadline) where state in ('ASKING', 'WITHDRAWN');
