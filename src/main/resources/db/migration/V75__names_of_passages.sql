-- What a passage is about in a few words; empty where nobody named it.
alter table passage add column name varchar(200) default '' not null;
