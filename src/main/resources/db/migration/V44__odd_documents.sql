-- What is odd in a feed's last document, as numbers; sentences are made of them when they are shown.

-- Entries that it held, and those that could not be read; none if none was ever read.
alter table feed add column found integer;
alter table feed add column lost integer default 0 not null;
-- How many entries it usually holds, if these were far fewer.
alter table feed add column usual integer;
-- How far its dates lie in the future, if they do by hours, as those of another clock.
alter table feed add column ahead_seconds bigint;

-- Until now they stood in the message, before what was said of a silence.
update feed set
  found = case when message like '%holds no entries.%' then 0
    when message like '%where it usually holds%'
    then cast(regexp_substr(message, ' held ([0-9]+) entr', 1, 1, 'c', 1) as integer)
    else entries end,
  usual = case when message like '%where it usually holds%'
    then cast(regexp_substr(message, 'where it usually holds ([0-9]+):', 1, 1, 'c', 1) as integer) end,
  lost = case when message like '%of the document could not be read.%'
    then cast(regexp_substr(message, '([0-9]+) entr(y|ies) of the document could not be read', 1, 1, 'c', 1)
      as integer) else 0 end,
  ahead_seconds = case when message like '%lie up to an hour in the future%' then 3600
    when message like '% hours in the future%'
    then 3600 * cast(regexp_substr(message, 'lie up to ([0-9]+) hours in the future', 1, 1, 'c', 1)
      as bigint) end
where failure is null;

-- What is left is what went wrong, and what is said of the sample wire, which is never polled.
update feed set message = '' where failure is null and last_poll_at is not null;
