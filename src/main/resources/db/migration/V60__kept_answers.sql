-- Answers to what people sent with a key (Idempotency-Key), kept for a day: the same sending again gets
-- the same answer. Written in the transaction that does what was asked, so that there is never one
-- without the other. Whatever it was about may be gone by then, so that nothing is referred to.
create table kept_answer (
  person       varchar(200) not null,
  request_key  varchar(255) not null,
  -- SHA-256 of method, address and body.
  request_hash varchar(64)  not null,
  sent_at      timestamp(3) with time zone not null,
  -- These are there once the transaction commits.
  status       integer,
  content_type varchar(200),
  location     varchar(2000),
  body         bytea,
  primary key (person, request_key)
);
create index kept_answer_by_time on kept_answer (sent_at);

-- The keys of before, of decisions alone.
drop table decision_key;
