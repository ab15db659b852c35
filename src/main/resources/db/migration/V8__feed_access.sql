-- What servers are told for one feed beyond the usual. Values of headers, password and cookies are
-- sealed with the key in the data folder, together, for the server that they were entered for.
create table feed_access (
  feed_id      bigint primary key references feed (id) on delete cascade,
  user_agent   varchar(500)  not null,
  username     varchar(500)  not null,
  header_names varchar(4000) not null,
  password_set boolean       not null,
  cookies_set  boolean       not null,
  -- Scheme, host and port of the only server that gets the sealed values and the user name.
  origin       varchar(300)  not null,
  sealed       bytea
);
