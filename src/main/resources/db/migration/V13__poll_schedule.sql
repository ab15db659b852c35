-- When feeds are polled. A row for each feed that is to be polled, and who is polling it.

create table poll_schedule (
  feed_id       bigint primary key references feed (id) on delete cascade,
  due_at        timestamp(3) with time zone not null,
  -- A person waits for it: before all that is due by itself.
  asked         boolean not null,
  -- Whether it is polled again after that, or only this once.
  again         boolean not null,
  -- The node that polls it now, for as long as that node says so from time to time.
  claimed_by    varchar(40),
  claimed_until timestamp(3) with time zone
);
create index poll_schedule_by_time on poll_schedule (due_at);

insert into poll_schedule (feed_id, due_at, asked, again)
select f.id, t.execution_time,
  exists (select 1 from poll_round_feed r where r.feed_id = f.id and r.done_at is null), f.enabled
from feed f join scheduled_tasks t
  on t.task_name = 'poll-feed' and t.task_instance = cast(f.id as varchar(100));

drop table scheduled_tasks;
