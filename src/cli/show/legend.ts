const meanings: readonly (readonly [sign: string, meaning: string])[] = [
  ['≥', 'at least'],
  ['>', 'more than'],
  ['≤', 'at most'],
  ['<', 'less than'],
  ['≲', 'nearly, up to'],
  ['≈', 'about'],
]

/** Gathers the signs that amounts were shown with, and tells at the end what they mean: those alone. */
export class Legend {
  private readonly seen = new Set<string>()

  note(amount: string): void {
    for (const [sign] of meanings) if (amount.startsWith(`${sign} `)) this.seen.add(sign)
  }

  /** "≥ at least · ≈ about"; empty where no sign was shown. */
  get line(): string {
    return meanings
      .filter(([sign]) => this.seen.has(sign))
      .map(([sign, meaning]) => `${sign} ${meaning}`)
      .join(' · ')
  }
}
