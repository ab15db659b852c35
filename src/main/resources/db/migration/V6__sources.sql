-- What a source needs beyond its address: a zone for dates that name none, and for a watched page
-- the CSS selectors that find its entries and their parts; page_entries is null for a feed.
alter table feed add column zone varchar(60) default '' not null;
alter table feed add column page_entries varchar(500);
alter table feed add column page_title varchar(500) default '' not null;
alter table feed add column page_link varchar(500) default '' not null;
alter table feed add column page_time varchar(500) default '' not null;
alter table feed add column page_summary varchar(500) default '' not null;
