-- Who did what, when, before and after. Rows are only added; each carries a hash over itself and
-- over the hash of the row before, and how many rows there are is kept apart with the last hash.

create table activity (
  id          bigint primary key,
  at          timestamp(3) with time zone not null,
  who         varchar(200) not null,
  what        varchar(100) not null,
  item_id     bigint,
  before_json text,
  after_json  text,
  hash        char(64) not null
);
create index activity_by_item on activity (item_id, id);
create index activity_by_who on activity (who, id);
create index activity_by_what on activity (what, id);
create index activity_by_time on activity (at, id);

create table activity_head (
  row_count bigint not null,
  hash      char(64) not null
);
insert into activity_head (row_count, hash)
values (0, '0000000000000000000000000000000000000000000000000000000000000000');
