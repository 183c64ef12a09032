/** Months of the Solar Hijri calendar whose names say hardly anything else, in English text. */
export const certainSolarMonths: ReadonlySet<string> = new Set(
  'farvardin farwardin ordibehesht urdibihisht khordad khurdad mordad amordad murdad shahrivar shahriwar aban bahman esfand isfand'.split(
    ' ',
  ),
)

/** The Afghan names are also people's names and words: they are months only where a year follows. */
export const afghanMonths: ReadonlySet<string> = new Set(
  'hamal sawr saur thawr jawza jauza saratan asad sonbola sunbula mizan aqrab qaws qaus jadi dalw dalwa hut hoot'.split(
    ' ',
  ),
)

/** Months of the Islamic calendar, 1 to 12, without apostrophes and hyphens, by the first word of their names. */
export const islamicMonths: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly month: number }[]
> = byFirstWord([
  'muharram, moharram, muharam',
  'safar',
  'rabi al awwal, rabi ul awwal, rabi al awal, rabi i',
  'rabi al thani, rabi ul thani, rabi al akhir, rabi ii',
  'jumada al awwal, jumada al ula, jumada al awal, jumada i',
  'jumada al thani, jumada al akhirah, jumada al akhira, jumada ii',
  'rajab',
  'shaban, shaaban',
  'ramadan, ramazan, ramadhan',
  'shawwal, shavval, shawal',
  'dhu al qadah, dhul qadah, dhu al qidah, dhul qidah, zilqad, zulqada',
  'dhu al hijjah, dhul hijjah, dhu al hijja, dhul hijja, zilhajj, zulhijja, zilhijja',
])

function byFirstWord(names: readonly string[]): Map<string, { words: readonly string[]; month: number }[]> {
  const found = new Map<string, { words: readonly string[]; month: number }[]>()
  names.forEach((variants, index) => {
    for (const variant of variants.split(', ')) {
      const words = variant.split(' ')
      const first = words[0] ?? ''
      found.set(first, [...(found.get(first) ?? []), { words, month: index + 1 }])
    }
  })
  for (const entries of found.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return found
}
