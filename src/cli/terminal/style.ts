/** What a stretch of output is, rather than which colour it has. */
export type Role = 'heading' | 'strong' | 'faint' | 'quoted' | 'good' | 'bad' | 'doubtful' | 'name'

const codes: Readonly<Record<Role, readonly [number, number]>> = {
  heading: [1, 22],
  strong: [1, 22],
  faint: [2, 22],
  quoted: [33, 39],
  good: [32, 39],
  bad: [31, 39],
  doubtful: [35, 39],
  name: [36, 39],
}

export type Paint = (role: Role, text: string) => string

export const plain: Paint = (_role, text) => text

export const coloured: Paint = (role, text) => {
  const [on, off] = codes[role]
  return text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`
}
