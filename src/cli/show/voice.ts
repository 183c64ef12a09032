import type { ChainLink, Voice } from '../../model/index.ts'

function linkName(link: ChainLink): string {
  return link.named || link.role === 'publisher' ? link.name : `“${link.name}”`
}

/** The chain behind a claim, first speaker first: `Nowrozi › Royedad 24 › NCRI`. Unnamed sources stand in quotes. */
export function voice(chain: Voice): string {
  const names = chain.map(linkName)
  const told = names.filter((name, at) => name !== names[at - 1])
  if (told.length === 0) return 'nobody named'
  const isOwn = chain.every((link) => link.role === 'publisher')
  return told.join(' › ') + (isOwn ? ', in its own voice' : '')
}
