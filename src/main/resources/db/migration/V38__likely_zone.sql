-- The time zone that would make dates plausible which name none and lie in the future; empty if
-- there is nothing to doubt.
alter table feed add column likely_zone varchar(60) default '' not null;
