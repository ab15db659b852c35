-- What people decided of items, apart from what feeds say of them: a decision writes and locks a short
-- row, and neither the item with its texts nor the entries of six indexes.
create table item_state (
  item_id bigint      primary key references item (id) on delete cascade,
  state   varchar(10) not null,
  -- Whether anybody ever decided about the item: a state, a theme, a note.
  decided boolean     not null
);
insert into item_state (item_id, state, decided) select id, state, decided from item;

-- These stood there before. They stay, unread: to drop one, H2 copies every item with its texts.
alter table item alter column state set default 'NEW';
