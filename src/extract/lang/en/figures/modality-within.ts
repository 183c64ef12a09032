import type { Modality, Stance } from '../../../../model/index.ts'

const modalityOfStance: Partial<Record<Stance, Modality>> = {
  estimates: 'estimated',
  supposes: 'supposed',
  demands: 'normative',
  orders: 'planned',
  promises: 'planned',
  threatens: 'planned',
}

/** Who believes a number stands by it; who supposes one does not. */
const believing = /^(?:\w+ )?(?:believ(?:e[sd]?|ing)|thinks?|thought|reckon(?:s|ed)?|fears?|feared)$/i

/**
 * How a figure is put forward, given the stance of the speaker it stands with and the words of saying: the figure's own
 * wording goes first.
 */
export function modalityWithin(own: Modality, stance: Stance | undefined, cue = ''): Modality {
  if (own !== 'asserted' || !stance) return own
  return stance === 'supposes' && believing.test(cue) ? 'estimated' : (modalityOfStance[stance] ?? own)
}
