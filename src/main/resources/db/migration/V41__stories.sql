-- The page of an item lists the others that carry its story.
create index item_by_story on item (story_id);
