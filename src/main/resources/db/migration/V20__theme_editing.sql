-- Themes and vocabularies that people change in the program: versions with who, when and why, test
-- headlines, a number for the rules in force, and stored items tagged anew theme by theme.

-- Room for the test headlines.
alter table theme alter column seed set data type varchar(700000);
alter table theme add column deleted_at timestamp(3) with time zone;
alter table vocabulary add column deleted_at timestamp(3) with time zone;

-- What the version said, as written; "rule" stays the query with its vocabularies written out.
alter table theme_version add column name varchar(200) default '' not null;
alter table theme_version add column colour varchar(7) default '' not null;
alter table theme_version add column description varchar(2000) default '' not null;
alter table theme_version add column query varchar(1000000) default '' not null;
-- The version that brought this rule into force: itself, or an earlier one where the rule stayed.
alter table theme_version add column rule_version integer default 0 not null;
-- The test headlines, one a line.
alter table theme_version add column tests varchar(600000) default '' not null;
alter table theme_version add column change varchar(20) default 'CHANGED' not null;
alter table theme_version add column created_by varchar(200) default 'themes.yml' not null;
alter table theme_version add column note varchar(1000) default '' not null;

update theme_version set rule_version = version, query = rule,
  name = (select t.name from theme t where t.id = theme_id),
  colour = (select t.colour from theme t where t.id = theme_id),
  description = (select t.description from theme t where t.id = theme_id);

create table vocabulary_version (
  name       varchar(100) not null references vocabulary (name) on delete cascade,
  version    integer not null,
  query      varchar(100000) not null,
  change     varchar(20) not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(200) not null,
  note       varchar(1000) not null,
  primary key (name, version)
);

create table test_headline (
  theme_id varchar(60) not null references theme (id) on delete cascade,
  position integer not null,
  text     varchar(1000) not null,
  language varchar(35) not null,
  -- Whether the theme's rule shall match it.
  expected boolean not null,
  primary key (theme_id, position)
);

-- The number of the rules in force. Row 0 has it for readers, and lets one save at a time through.
-- Whoever tags within a transaction locks one of the others until its end; a save locks all, so
-- that nothing tagged under older rules is committed after it.
create table rules_revision (
  place    integer primary key,
  revision bigint not null
);
insert into rules_revision (place, revision)
values (0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (7, 1), (8, 1),
  (9, 1), (10, 1), (11, 1), (12, 1), (13, 1), (14, 1), (15, 1), (16, 1);

-- One row: the run that tags stored items anew, and how far it has come.
drop table retagging;
create table retagging (
  id            integer primary key,
  -- Names the rules that the run brings all items under.
  target        varchar(64) not null,
  themes        varchar(700000) not null,
  last_item_id  bigint not null,
  -- Items with greater ids came in under these rules.
  until_item_id bigint not null,
  total         bigint not null,
  done          bigint not null,
  changed       bigint not null,
  started_at    timestamp(3) with time zone,
  finished_at   timestamp(3) with time zone,
  -- The node that runs, and until when it need not be heard of.
  holder        varchar(60) not null,
  held_until    timestamp(3) with time zone
);
insert into retagging (id, target, themes, last_item_id, until_item_id, total, done, changed, holder)
values (1, '', '', 0, 0, 0, 0, 0, '');

-- The version of a theme's rule that all stored items are tagged under; 0 while a run changes that.
create table theme_tagged (
  theme_id     varchar(60) primary key,
  rule_version integer not null
);
