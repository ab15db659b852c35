-- Analyses that somebody deleted, so that their files do not bring them back at the next start.

create table deleted_analysis (
  id         varchar(100) primary key,
  title      varchar(500) not null,
  deleted_at timestamp(3) with time zone not null
);
