-- What a second reader made of a document, the JSON of its latest entry in the journal; null where none was asked.
set local search_path = hearsay, public;

alter table documents add column second text;
