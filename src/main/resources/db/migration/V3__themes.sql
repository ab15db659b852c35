-- Themes and vocabularies, the versions of their rules, and how far stored items are tagged anew.

create table vocabulary (
  name   varchar(100) primary key,
  query  varchar(100000) not null,
  -- The entry in the file that this was last taken from; a changed entry is taken over once.
  seed   varchar(100000),
  -- Changed by people in the program: the file no longer has a say.
  edited boolean not null
);

create table theme (
  id          varchar(60) primary key,
  name        varchar(200) not null,
  colour      varchar(7) not null,
  query       varchar(100000) not null,
  description varchar(2000) not null,
  position    integer not null,
  seed        varchar(110000),
  edited      boolean not null
);

-- Every rule that was in force, complete with its vocabularies, so that it can run again.
create table theme_version (
  theme_id   varchar(60) not null references theme (id) on delete cascade,
  version    integer not null,
  rule       varchar(1000000) not null,
  created_at timestamp(3) with time zone not null,
  primary key (theme_id, version)
);

-- One row: the rules that all stored items are tagged under, and a run under way to newer ones.
create table retagging (
  id           integer primary key,
  tagged_under varchar(64) not null,
  target       varchar(64) not null,
  last_item_id bigint not null
);
