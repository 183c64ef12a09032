-- What people decided: the JSON of each judgement as its entry of the journal records it.
set local search_path = hearsay, public;

create table judgements (
  sequence bigint primary key,
  time text not null,
  record text not null
);
