-- When people looked at the dashboard: the beginning of each one's present visit, the last look of it, and the end of the visit before.
create table visit (
  person   varchar(200) primary key,
  left_at  timestamp(3) with time zone not null,
  came_at  timestamp(3) with time zone not null,
  seen_at  timestamp(3) with time zone not null
);
