-- The themes whose rules the run that tags stored items anew brings up, a row each.
create table retagging_theme (
  theme_id varchar(60) primary key
);

-- Until now they stood in one text, with spaces between them.
insert into retagging_theme (theme_id)
select t.id from theme t join retagging r on concat(' ', r.themes, ' ') like concat('% ', t.id, ' %')
union
select g.theme_id from theme_tagged g join retagging r
  on concat(' ', r.themes, ' ') like concat('% ', g.theme_id, ' %');

alter table retagging drop column themes;
