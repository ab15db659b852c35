-- How a feed is doing, apart from how it is described: polls write and lock the one, people the other.
-- Whoever changes what stored entries depend on (address, outlet, country, zone, deletion) locks the
-- row here first, as whoever stores entries does.

create table feed_state (
  feed_id bigint primary key references feed (id) on delete cascade,
  -- Validators of the last answer that was stored whole (RFC 9110, 8.8).
  etag varchar(1000),
  last_modified varchar(200),
  -- How the feed is doing.
  state varchar(20) default 'WAITING' not null,
  -- What went wrong at the last poll, in words; empty if it was answered.
  message varchar(4000) default '' not null,
  failures integer default 0 not null,
  -- Why the last poll failed, by kind; none if it did not.
  failure varchar(30),
  last_poll_at timestamp(3) with time zone,
  last_success_at timestamp(3) with time zone,
  next_poll_at timestamp(3) with time zone,
  -- Entries that were ever stored as new items.
  items bigint default 0 not null,
  -- How many entries a document usually has; none if none was ever read.
  entries integer,
  -- Date of the newest entry and the usual time between entries.
  newest_entry_at timestamp(3) with time zone,
  rhythm_seconds bigint,
  -- Entries that arrived while the feed was watched, and for how long it was; both fade with time.
  arrived double precision default 0 not null,
  watched_seconds bigint default 0 not null,
  -- When the last new entry came, and the longest silence that is usual for this feed.
  arrived_at timestamp(3) with time zone,
  silence_seconds bigint,
  -- When a document last held nothing that was known: items may have been missed before.
  gap_at timestamp(3) with time zone,
  -- Wishes of the publisher: of the answer's head, and of the document.
  fresh_seconds bigint,
  hint_seconds bigint,
  skip_hours varchar(100) default '' not null,
  skip_days varchar(100) default '' not null,
  -- Where permanent redirects lead, and how often in a row they led there to a good answer.
  moved_url varchar(2000),
  moved_times integer default 0 not null,
  -- The zone that would make dates plausible that lie in the future; empty without a doubt.
  likely_zone varchar(60) default '' not null,
  -- What is odd in the last document: entries held and unreadable, what is usual if it fell
  -- short, and how far its dates lie in the future.
  found integer,
  lost integer default 0 not null,
  usual integer,
  ahead_seconds bigint
);

insert into feed_state (feed_id,
  etag, last_modified, state, message, failures, failure, last_poll_at, last_success_at,
  next_poll_at, items, entries, newest_entry_at, rhythm_seconds, arrived, watched_seconds,
  arrived_at, silence_seconds, gap_at, fresh_seconds, hint_seconds, skip_hours, skip_days,
  moved_url, moved_times, likely_zone, found, lost, usual, ahead_seconds)
select id,
  etag, last_modified, state, message, failures, failure, last_poll_at, last_success_at,
  next_poll_at, items, entries, newest_entry_at, rhythm_seconds, arrived, watched_seconds,
  arrived_at, silence_seconds, gap_at, fresh_seconds, hint_seconds, skip_hours, skip_days,
  moved_url, moved_times, likely_zone, found, lost, usual, ahead_seconds
from feed;

alter table feed drop column etag;
alter table feed drop column last_modified;
alter table feed drop column state;
alter table feed drop column message;
alter table feed drop column failures;
alter table feed drop column failure;
alter table feed drop column last_poll_at;
alter table feed drop column last_success_at;
alter table feed drop column next_poll_at;
alter table feed drop column items;
alter table feed drop column entries;
alter table feed drop column newest_entry_at;
alter table feed drop column rhythm_seconds;
alter table feed drop column arrived;
alter table feed drop column watched_seconds;
alter table feed drop column arrived_at;
alter table feed drop column silence_seconds;
alter table feed drop column gap_at;
alter table feed drop column fresh_seconds;
alter table feed drop column hint_seconds;
alter table feed drop column skip_hours;
alter table feed drop column skip_days;
alter table feed drop column moved_url;
alter table feed drop column moved_times;
alter table feed drop column likely_zone;
alter table feed drop column found;
alter table feed drop column lost;
alter table feed drop column usual;
alter table feed drop column ahead_seconds;
