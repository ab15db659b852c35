-- Who wrote an item, where its feed lists what others have published, as news searches do; null
-- where that is the feed's own outlet.
alter table item add column outlet varchar(200);
