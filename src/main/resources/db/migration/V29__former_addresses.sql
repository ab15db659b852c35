-- Addresses that feeds had before a publisher moved them or a person wrote another one: the seed file
-- and lists of feeds may still name them.

create table former_address (
  url     varchar(2000) primary key,
  feed_id bigint not null references feed (id) on delete cascade
);
create index former_address_by_feed on former_address (feed_id);
