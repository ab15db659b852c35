-- What feeds deliver beyond headline and summary. The texts have a table of their own, so that
-- lists of items do not read them.

-- Digest of all that the feed delivered, as it came; empty where that is no more than the summary.
alter table item add column delivered_hash varchar(64) default '' not null;

-- As the feed named them, one a line.
alter table item add column categories varchar(15000) default '' not null;

create table item_text (
  item_id  bigint primary key references item (id) on delete cascade,
  -- UTF-8, deflated (RFC 1950).
  deflated bytea  not null
);

-- Texts that others have replaced, as far as something refers to them.
create table item_text_before (
  item_id     bigint  not null references item (id) on delete cascade,
  replaced_at timestamp(3) with time zone not null,
  -- The item's version that it was part of.
  version     integer not null,
  deflated    bytea   not null,
  primary key (item_id, replaced_at)
);
