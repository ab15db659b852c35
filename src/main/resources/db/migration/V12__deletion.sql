-- Deleting a feed spares the items about which somebody decided, and goes on after a crash.

-- Whether anybody ever decided about an item: a state, a theme, a note.
alter table item add column decided boolean default false not null;
update item set decided = true
  where state <> 'NEW' or id in (select item_id from decision)
    or id in (select item_id from item_tag where origin = 'reviewer');

-- The feed is deleted, and those of its items that nobody decided about are being deleted.
alter table feed add column purging boolean default false not null;
