-- Full text for whole words, trigrams for parts of words and for languages without a dictionary.
create extension if not exists pg_trgm with schema public;
set local search_path = hearsay, public;

create index attributions_by_words_simple on attributions using gin (words_simple);
create index attributions_by_words_english on attributions using gin (words_english);
create index attributions_by_content on attributions using gin (content gin_trgm_ops);
create index attributions_by_voices on attributions using gin (voices gin_trgm_ops);
create index attributions_by_said on attributions using gist (said);

create index figures_by_measure on figures (measure);
create index figures_by_event on figures using gin (event gin_trgm_ops);
create index figures_by_voices on figures using gin (voices gin_trgm_ops);
create index figures_by_bounds on figures using gist (bounds);
create index figures_by_said on figures using gist (said);
create index figures_by_as_of on figures using gist (as_of);

create index acts_by_people on acts using gin (people gin_trgm_ops);
create index acts_by_during on acts using gist (during);
create index events_by_label on events using gin (label gin_trgm_ops);
create index people_by_names on people using gin (names gin_trgm_ops);
create index parties_by_names on parties using gin (names gin_trgm_ops);
