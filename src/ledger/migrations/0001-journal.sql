-- The truth on a server. Embedded, both tables stay empty: the journal and the originals are files there.
-- Every row of a ledger lies in one schema, so that it can share a database with other programs.
create schema if not exists hearsay;
set local search_path = hearsay, public;

create table migrations (
  number integer primary key,
  name text not null,
  applied timestamptz not null default now()
);

-- One line of the journal, exactly as it was hashed: text, because jsonb would print it otherwise and refuses NUL.
create table journal (
  sequence bigint primary key,
  hash text not null,
  entry text not null
);

create table originals (
  document text primary key,
  bytes bytea not null
);
