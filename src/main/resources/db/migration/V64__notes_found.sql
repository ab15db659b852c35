-- What is looked for in notes: the text in lower case, as databases disagree about letters.
alter table note add column folded varchar(20000);
update note set folded = lower(text);
alter table note alter column folded set not null;

-- Up to which note everybody has read what mentions him.
create table note_read (
  name    varchar(200) primary key,
  note_id bigint not null
);
