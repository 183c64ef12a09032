import type { Modality, Stance } from '../../../../model/index.ts'

const modalityOfStance: Partial<Record<Stance, Modality>> = {
  estimates: 'estimated',
  supposes: 'supposed',
  demands: 'normative',
  orders: 'planned',
  promises: 'planned',
  threatens: 'planned',
}

/** How a figure is put forward, given the stance of the speaker it stands with: the figure's own wording goes first. */
export function modalityWithin(own: Modality, stance: Stance | undefined): Modality {
  return own === 'asserted' && stance ? (modalityOfStance[stance] ?? own) : own
}
