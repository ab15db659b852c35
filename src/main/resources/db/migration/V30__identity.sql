-- Which entry is which item is decided from all that is known of a feed.

-- A digest of the entry as it last came: one that comes exactly so again needs no second look. None
-- for items of earlier versions of the program, until their entries come again.
alter table item add column entry_hash varchar(64);

-- Where the item stands on the wire, if that is not where its date would put it: a changed date
-- alone does not move an item up.
alter table item add column held_at timestamp(3) with time zone;

-- The latest items of a feed are looked at where an entry is not known.
create index item_by_feed_and_id on item (feed_id, id desc);
