-- A feed has a row for each round of the last days, of which at most a few are still to be done.
create index poll_round_feed_open on poll_round_feed (feed_id, done_at);
drop index poll_round_feed_by_feed;
