import type { Evidence } from './evidence.ts'

/** What a bundle is and how to check it, for somebody who has nothing but stock tools. */
export function readme({ tool, entries, hash, filters, documents, leftOut }: Evidence): string {
  const chosen = Object.entries(filters).map(([name, value]) => `${name} ${value}`)
  return `EVIDENCE BUNDLE

Made with ${tool}. Documents: ${documents.length}${leftOut.length === 0 ? '' : ` (and ${leftOut.length} that the filters left out, listed in data/left-out.jsonl)`}.
Filters: ${chosen.length === 0 ? 'none, everything is here' : chosen.join(', ')}.
Entries of the journal: ${entries}; the last has the hash
  ${hash}

This is a bag after BagIt (RFC 8493). Open index.html in a browser to read it; it
runs no script and loads nothing. It says who claims what, never what is true.

IS IT WHOLE AND UNCHANGED?

In a terminal, in this folder (Linux; on a Mac: shasum -a 256 -c):

  sha256sum -c manifest-sha256.txt
  sha256sum -c tagmanifest-sha256.txt

Every line must end in OK. Then

  sha256sum tagmanifest-sha256.txt

gives one hash that stands for everything here. Compare it with the hash that the
sender tells you by another way, or with the export entry of their journal
(hearsay custody). Without that comparison, the check shows that nothing was
damaged, not that nobody made the whole bundle anew.

SINCE WHEN HAS IT BEEN AS IT IS?

Where there is a file tagmanifest-sha256.txt.tsr, an authority has signed that this
bundle was there at a certain time (RFC 3161). With the authority's root certificate:

  openssl ts -verify -data tagmanifest-sha256.txt -in tagmanifest-sha256.txt.tsr -CAfile ROOT.pem
  openssl ts -reply -in tagmanifest-sha256.txt.tsr -text

IS A DOCUMENT THE ONE THAT WAS COLLECTED?

Each original is named by the SHA-256 of its bytes:

  openssl dgst -sha256 data/originals/NAME

must print NAME. Who collected it, when, from where and with what stands in
data/journal.jsonl, and in index.html under Custody. Open originals with care:
they are kept as they were found, and a web page may hold scripts.

IS THE CUSTODY LOG UNBROKEN?

Each line of data/journal.jsonl is an entry. Its "hash" is the SHA-256 of the line
without that member; its "previous" is the hash of the line before (64 zeros for
the first). For entry 1, and so for every other:

  sed -n 1p data/journal.jsonl | sed 's/"hash":"[0-9a-f]*",//' | tr -d '\\n' | openssl dgst -sha256

WHAT IS IN IT

  data/originals/       the bytes as collected, never altered
  data/journal.jsonl    the custody log
  data/documents.jsonl  each document: path, publisher, date, collection
  data/readings.jsonl   what was read from each: its text, and every claim, figure,
                        person and act as a stretch of it (UTF-16 code units)
  data/questions.jsonl  rival figures by question, with independent origins
  data/claims.jsonl     who said what
  data/people.jsonl     named people and what happened to them
  data/findings.jsonl   what agrees, differs, adds up or does not
  data/families.jsonl   which parties are one interest
  data/left-out.jsonl   documents that the filters left out

With Hearsay: hearsay add BUNDLE restores the ledger elsewhere.
`
}

/** The same for a bundle in which people are protected: nothing leads back to the originals. */
export function publicReadme({ tool, filters, documents, redactions }: Evidence): string {
  const chosen = Object.entries(filters).map(([name, value]) => `${name} ${value}`)
  return `EVIDENCE FOR THE PUBLIC

Made with ${tool}. Documents: ${documents.length}. Filters: ${chosen.length === 0 ? 'none' : chosen.join(', ')}.

The names of people at risk are replaced by pseudonyms ("Person 1"), the same in
every such bundle of this ledger: ${redactions?.length ?? 0} places, each listed in
data/redactions.jsonl. Files' names, addresses, authors and whoever collected the
documents are left out; so are the originals and the custody log. Who made this
bundle keeps them, and can show them to whoever may see them.

Open index.html in a browser to read it; it runs no script and loads nothing. It
says who claims what, never what is true.

IS IT WHOLE AND UNCHANGED?

In a terminal, in this folder (Linux; on a Mac: shasum -a 256 -c):

  sha256sum -c manifest-sha256.txt
  sha256sum -c tagmanifest-sha256.txt

Every line must end in OK. Then compare the hash that

  sha256sum tagmanifest-sha256.txt

gives with the one that the maker tells you by another way.

WHAT IS IN IT

  data/redactions.jsonl  every replaced name: document, place in its text here, pseudonym
  data/documents.jsonl   each document: publisher, date
  data/readings.jsonl    the text of each, with every claim, figure, person and act
                         as a stretch of it (UTF-16 code units)
  data/questions.jsonl   rival figures by question, with independent origins
  data/claims.jsonl      who said what
  data/people.jsonl      named people and what happened to them
  data/findings.jsonl    what agrees, differs, adds up or does not
  data/families.jsonl    which parties are one interest
`
}
