-- Feeds whose outlet or country changed, until their stored items are tagged and indexed under it.
-- Without a foreign key, for which H2 would keep an index more.
create table relabelled_feed (
  feed_id       bigint    primary key,
  -- Items up to this one are done.
  last_item_id  bigint    not null
);
