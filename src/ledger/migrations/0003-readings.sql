-- What extraction took out of each document. Everything is keyed and joined by document first, so that the tables can be
-- distributed by it. `item` is the JSON of the thing exactly as its reading gave it, as text (jsonb refuses NUL); `links`
-- the JSON of its references as ledger-wide ids. The other columns are for finding it: words in them are folded
-- (lower case, letters unified), dates and bounds are ranges, an open end is null.
set local search_path = hearsay, public;

-- `extractor` is null when the facts changed since: the document must be read again.
-- `header` is the JSON of the reading without its text and its lists.
create table readings (
  document text collate "C" primary key,
  extractor text,
  header text not null,
  language text,
  published daterange,
  length integer not null
);
create index readings_by_extractor on readings (extractor);

-- The text in parts of 32,768 UTF-16 code units, each as a JSON string: a part can begin or end inside a character.
create table texts (
  document text collate "C" not null,
  part integer not null,
  body text not null,
  primary key (document, part)
);

-- `to_tsvector` refuses more than a megabyte of words: beyond 100,000 letters a claim is found by its parts alone.
create table attributions (
  document text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  stance text not null,
  speaker text not null,
  voices text not null,
  content text not null,
  said daterange,
  language text,
  words_simple tsvector not null generated always as (to_tsvector('pg_catalog.simple', left(content, 100000))) stored,
  words_english tsvector generated always as (
    case when language = 'en' then to_tsvector('pg_catalog.english', left(content, 100000)) end
  ) stored,
  primary key (document, id)
);

create table figures (
  document text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  measure text not null,
  unit text not null,
  qualifier text not null,
  modality text not null,
  value numeric,
  bounds numrange,
  event text,
  place text,
  population text,
  voices text not null,
  said daterange,
  as_of daterange,
  primary key (document, id)
);

create table acts (
  document text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  kind text not null,
  people text not null,
  during daterange,
  primary key (document, id)
);

create table events (
  document text collate "C" not null,
  id text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  kind text not null,
  label text not null,
  place text,
  during daterange,
  primary key (document, id)
);

create table people (
  document text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  names text not null,
  primary key (document, ordinal)
);

create table parties (
  document text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  kind text not null,
  names text not null,
  primary key (document, ordinal)
);

create table findings (
  document text collate "C" not null,
  ordinal integer not null,
  start integer not null,
  item text not null,
  links text not null,
  kind text not null,
  verdict text not null,
  primary key (document, ordinal)
);
