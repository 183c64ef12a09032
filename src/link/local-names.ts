/** What names mean within one document: short forms that would be ambiguous anywhere else. */
export class LocalNames {
  private readonly aliases = new Map<string, Map<string, string | null>>()
  private readonly surnames = new Map<string, Map<string, string | null>>()

  /** Lets `alias` mean `full` in the document; an alias of two different names there means neither. */
  set(document: string, alias: string, full: string, personTokens: readonly string[]): void {
    remember(this.aliases, document, alias, full)
    for (const token of personTokens) remember(this.surnames, document, token, full)
  }

  /** The full key that a name has in the document: as an alias given there, else as a part of one person's name. */
  find(document: string, alias: string, tokens: readonly string[]): string | null {
    const given = this.aliases.get(document)?.get(alias)
    if (given != null) return given
    const known = this.surnames.get(document)
    const last = tokens[tokens.length - 1]
    if (known === undefined || last === undefined) return null
    const full = known.get(last) ?? null
    return full !== null && tokens.every((token) => known.get(token) === full) ? full : null
  }
}

function remember(table: Map<string, Map<string, string | null>>, document: string, alias: string, full: string): void {
  const names = table.get(document) ?? new Map<string, string | null>()
  const before = names.get(alias)
  names.set(alias, before === undefined || before === full ? full : null)
  table.set(document, names)
}
