-- The key that a decision was sent with, so that the same sending never decides twice.

create table decision_key (
  request_key varchar(100) primary key,
  decision_id bigint not null references decision (id) on delete cascade
);
create index decision_key_by_decision on decision_key (decision_id);
