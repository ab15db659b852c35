-- Analyses, their passages, and the sources these cite.

create table analysis (
  id           varchar(100)  primary key,
  title        varchar(500)  not null,
  publication  varchar(500)  not null,
  issue        varchar(200)  not null,
  published_on date,
  url          varchar(2000) not null,
  language     varchar(35)   not null,
  -- Of the file that describes it; none where it came in as a text.
  digest_hash  varchar(64),
  -- The whole original as it came in, so that a changed digest can divide it anew.
  original     varchar(200000),
  created_at   timestamp(3) with time zone not null
);

create table passage (
  analysis_id varchar(100)   not null references analysis (id) on delete cascade,
  position    integer        not null,
  summary     varchar(20000) not null,
  text        varchar(200000),
  -- Where it begins in the original.
  start_words varchar(200)   not null,
  start_midway boolean       not null,
  primary key (analysis_id, position)
);

create table passage_theme (
  analysis_id varchar(100) not null,
  position    integer      not null,
  place       integer      not null,
  theme_id    varchar(60)  not null,
  primary key (analysis_id, position, place),
  foreign key (analysis_id, position) references passage (analysis_id, position) on delete cascade
);

create table citation (
  analysis_id varchar(100)  not null,
  position    integer       not null,
  place       integer       not null,
  outlet      varchar(200)  not null,
  cited_on    date,
  text        varchar(1000) not null,
  primary key (analysis_id, position, place),
  foreign key (analysis_id, position) references passage (analysis_id, position) on delete cascade
);
