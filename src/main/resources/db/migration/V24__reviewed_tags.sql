-- A backtest asks for all that reviewers said of a theme; rules' rows are many, theirs are few.
create index item_tag_reviewed on item_tag (theme_id, origin);
