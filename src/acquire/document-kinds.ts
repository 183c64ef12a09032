/**
 * File name endings that a folder's documents have. Formats that cannot be read yet stand here too: the reader says so
 * of each one, where leaving them out would hide them.
 */
export const documentEndings: ReadonlySet<string> = new Set([
  ...['.txt', '.text', '.log', '.md', '.markdown', '.mdown', '.html', '.htm', '.xhtml', '.shtml'],
  ...['.pdf', '.doc', '.docx', '.odt', '.rtf', '.epub', '.mht', '.mhtml', '.eml', '.msg', '.warc', '.wacz'],
])

/** Names without an ending that are documents all the same are kept; these are files of other programs. */
export const otherFileNames: ReadonlySet<string> = new Set(['Makefile', 'LICENSE', 'Thumbs.db', 'desktop.ini'])
