-- How many items of the last days a theme had when its rule changed, to compare with those after.

create table theme_before (
  theme_id     varchar(60) not null references theme (id) on delete cascade,
  rule_version integer not null,
  items        bigint not null,
  counted_at   timestamp(3) with time zone not null,
  primary key (theme_id, rule_version)
);
