import { readFileSync } from 'node:fs'
import type { TokenFeatures } from './features.ts'

/** The header of `model.bin`, as `training/attribution/ship.py` writes it. */
export interface ModelHeader {
  readonly format: 'hearsay/attribution-model/1'
  /** Of one direction of the encoder, and of the reader of one cue. */
  readonly width: number
  readonly roleWidth: number
  readonly reduced: number
  readonly inputs: number
  /** Embedded features in order; `values` are the known ones, whose first stands for all others; null where codes are given. */
  readonly features: readonly {
    readonly name: keyof TokenFeatures
    readonly width: number
    readonly values: readonly string[] | null
  }[]
  readonly stateScales: Readonly<Record<'reduced' | 'local' | 'layer0' | 'layer1' | 'layer2' | 'role', number>>
  readonly stateLimit: number
  readonly cueChain: ChainWeights
  readonly roleChain: ChainWeights
  /** What is read around a cue: tokens and sentences on both sides, and tokens of a quotation that reaches further. */
  readonly window: Readonly<
    Record<'before' | 'after' | 'sentencesBefore' | 'sentencesAfter' | 'quotedBefore' | 'quotedAfter', number>
  >
  readonly tensors: Readonly<
    Record<string, { readonly at: number; readonly length: number; readonly type: 'i16' | 'f32' }>
  >
}

/** A linear chain's weights: of one label after another, and of the first label. */
export interface ChainWeights {
  readonly steps: readonly (readonly number[])[]
  readonly first: readonly number[]
}

export interface ModelFile {
  readonly header: ModelHeader
  /** The bytes of a tensor. */
  readonly tensor: (name: string) => Uint8Array
}

/** Reads the model that the package ships; its layout is described in `training/attribution/ship.py`. */
export function readModelFile(url = new URL('./model.bin', import.meta.url)): ModelFile {
  const file = readFileSync(url)
  const headerEnd = 4 + file.readUInt32LE(0)
  const header = JSON.parse(file.toString('utf8', 4, headerEnd)) as ModelHeader
  return {
    header,
    tensor: (name) => {
      const place = header.tensors[name]
      if (!place) throw new Error(`model.bin has no tensor: ${name}`)
      const at = headerEnd + place.at
      return file.subarray(at, at + place.length * (place.type === 'i16' ? 2 : 4))
    },
  }
}
