-- What follows from the journal alone.
set local search_path = hearsay, public;

-- How far the journal has been followed: one row.
create table applied (
  single boolean primary key default true check (single),
  sequence bigint not null,
  hash text not null
);

-- `facts` is the JSON of the merged facts, `paths` the JSON list of every path that the bytes were found under.
-- `path` is for ordering: the path as PostgreSQL can hold it.
create table documents (
  document text collate "C" primary key,
  sequence bigint not null,
  size bigint not null,
  path text collate "C" not null,
  facts text not null,
  paths text not null
);
create index documents_by_path on documents (path, document);
create index documents_by_sequence on documents (sequence);

create table families (
  party text collate "C" primary key,
  family text not null
);
