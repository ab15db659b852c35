-- Pages ask all the time whether a round is still running: one look each, however large it is.
create index poll_round_feed_by_done on poll_round_feed (round_id, done_at);
