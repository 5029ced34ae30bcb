-- Where a topic that this party writes ended when it last wrote there or looked: what stands behind
-- that was written by somebody else, or by this party before its database was put back. Null where
-- nobody has looked yet.
alter table channel add column known_end bigint;
