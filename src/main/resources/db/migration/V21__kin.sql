-- What stories lately had a headline, and which feeds had it, is told by the index alone.
create index item_by_headline on item (story_key, first_seen_at, story_id, feed_id);
drop index item_by_story_key;
