-- What was decided in a shift.
create index decision_by_time on decision (decided_at);
