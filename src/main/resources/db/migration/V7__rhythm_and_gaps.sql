-- How lively a feed has shown itself, what its publisher hints, and where items may be missing.

-- Entries that arrived while the feed was watched, and for how long it was; both fade with time.
alter table feed add column arrived double precision default 0 not null;
alter table feed add column watched_seconds bigint default 0 not null;
-- When the last new entry came, and the longest silence that is usual for this feed.
alter table feed add column arrived_at timestamp(3) with time zone;
alter table feed add column silence_seconds bigint;
-- How many entries the last document had; none if none was ever read.
alter table feed add column entries integer;
-- Wishes of the publisher: of the answer's head, and of the document.
alter table feed add column fresh_seconds bigint;
alter table feed add column hint_seconds bigint;
alter table feed add column skip_hours varchar(100) default '' not null;
alter table feed add column skip_days varchar(100) default '' not null;
-- When a document last held nothing that was known: items may have been missed before.
alter table feed add column gap_at timestamp(3) with time zone;
update feed set arrived_at = newest_entry_at;

-- Messages end with what to do about it, so they must not be cut.
alter table feed alter column message set data type varchar(4000);
alter table poll alter column message set data type varchar(4000);

alter table poll add column mended varchar(4000) default '' not null;
-- Entries of the document that were not stored, and why, in words.
alter table poll add column dropped integer default 0 not null;
alter table poll add column dropped_why varchar(1000) default '' not null;
-- None of the entries was known: items may have been missed between this moment and the poll.
alter table poll add column gap_since timestamp(3) with time zone;
