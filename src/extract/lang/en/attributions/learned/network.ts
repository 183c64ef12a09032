import type { TokenFeatures } from './features.ts'
import { Kernels } from './kernels.ts'
import { readModelFile, type ModelFile, type ModelHeader } from './model-file.ts'

/** A product of 16-bit rows with packed weights, in kernel memory. */
interface Product {
  readonly weights: number
  readonly scales: number
  readonly bias: number
  readonly inputs: number
  readonly outputs: number
}

/** Label scores: `rows` rows of `stride` floats, valid until the network is used again. */
export interface Scores {
  readonly values: Float32Array
  readonly rows: number
  readonly stride: number
}

/** How many rows the tables of places hold, by what they tell of a token: see `cue-window.ts`. */
export const placeRows = { distance: 48, sentence: 7, rule: 8, quotation: 7 } as const

/**
 * The attribution network on one processor: `encode` a run of tokens, which gives label scores for cues, then `readCue` for each cue.
 * Training and layout: `training/attribution/network.py`.
 */
export class AttributionNetwork {
  readonly header: ModelHeader
  readonly #kernels = new Kernels()
  readonly #tables: readonly number[]
  readonly #places: readonly (ReadonlyMap<string, number> | null)[]
  readonly #products: Readonly<Record<string, Product>>
  readonly #placeTable: number
  readonly #rooms: Rooms
  #rows = 0
  #cueVectors: ReadonlyMap<number, number> = new Map()

  constructor(file = readModelFile()) {
    this.header = file.header
    const { width, roleWidth, reduced, inputs, features } = file.header
    this.#tables = features.map(({ name }) => this.#load(file.tensor(`embed.${name}`)))
    this.#places = features.map(({ values }) => values && new Map(values.map((value, index) => [value, index])))
    const states = 2 * width
    const sizes: Record<string, [inputs: number, outputs: number]> = {
      reduce: [inputs, reduced],
      local: [3 * reduced, states],
      layer0: [states, 3 * states],
      layer1: [states, 3 * states],
      layer2: [states, 3 * states],
      cue: [states, 8],
      tokenGates: [states, 6 * roleWidth],
      tokenSkip: [states, 2 * roleWidth],
      cueGates: [3 * states, 6 * roleWidth],
      second: [2 * roleWidth, 6 * roleWidth],
      role: [2 * roleWidth, 8],
    }
    this.#products = Object.fromEntries(
      Object.entries(sizes).map(([name, size]) => [name, this.#product(file, name, size)]),
    )
    this.#placeTable = this.#load(file.tensor('place'))
    this.#rooms = roomsOf(this.#kernels, file.header)
  }

  /** Reads tokens, at most `longestRun`, and gives the scores of the cue labels: outside, first token, later token. */
  encode(tokens: readonly TokenFeatures[]): Scores {
    const rooms = this.#rooms
    const rows = tokens.length
    const { stateScales, reduced, width } = this.header
    const states = 2 * width
    this.#rows = rows
    this.#embed(tokens)
    this.#multiply('reduce', rooms.whole, rows, rooms.wide)
    this.#kernels.run.rectify(rooms.wide, rows * reduced)
    // One empty row before and after: each row is read together with its neighbours.
    this.#kernels.whole16(rooms.whole, reduced).fill(0)
    this.#quantise(rooms.wide, rooms.whole + reduced * 2, rows * reduced, stateScales.reduced)
    this.#kernels.whole16(rooms.whole + (rows + 1) * reduced * 2, reduced).fill(0)
    this.#multiply('local', rooms.whole, rows, rooms.states, reduced)
    this.#kernels.run.rectify(rooms.states, rows * states)
    this.#quantise(rooms.states, rooms.whole, rows * states, stateScales.local)
    for (const layer of ['layer0', 'layer1', 'layer2'] as const) {
      this.#multiply(layer, rooms.whole, rows, rooms.wide)
      this.#kernels.run.recur(rooms.wide, rooms.states, rooms.states, rows, width, rooms.carry)
      this.#quantise(rooms.states, rooms.whole, rows * states, stateScales[layer])
    }
    this.#multiply('cue', rooms.whole, rows, rooms.labels)
    return { values: this.#kernels.floats(rooms.labels, rows * 8), rows, stride: 8 }
  }

  /** Prepares the reading of cues among the tokens just encoded, each a half-open stretch of them. */
  prepareCues(cues: readonly (readonly [first: number, end: number])[]): void {
    const { width } = this.header
    const states = 2 * width
    const rooms = this.#rooms
    this.#multiply('tokenGates', rooms.whole, this.#rows, rooms.wide)
    this.#multiply('tokenSkip', rooms.whole, this.#rows, rooms.skip)
    const vectors = this.#kernels.whole16(rooms.cues, Math.min(cues.length, mostCues) * 3 * states)
    const whole = this.#kernels.whole16(rooms.whole, this.#rows * states)
    const prepared = cues.slice(0, mostCues)
    prepared.forEach(([first, end], index) => {
      for (let state = 0; state < states; state++) {
        let sum = 0
        for (let at = first; at < end; at++) sum += whole[at * states + state] ?? 0
        vectors[index * 3 * states + state] = whole[first * states + state] ?? 0
        vectors[(index * 3 + 1) * states + state] = Math.round(sum / (end - first))
        vectors[(index * 3 + 2) * states + state] = whole[(end - 1) * states + state] ?? 0
      }
    })
    this.#multiply('cueGates', rooms.cues, prepared.length, rooms.cueGates)
    this.#cueVectors = new Map(prepared.map(([first], index) => [first, index]))
  }

  /**
   * Scores the role labels (outside, source first and later, content first and later) of the tokens [first, end) for a prepared cue.
   *
   * @param places four numbers a token: distance, sentence, role by rule, quotation
   */
  readCue(cueFirst: number, first: number, end: number, places: Int32Array): Scores {
    const { roleWidth, stateScales } = this.header
    const rooms = this.#rooms
    const rows = end - first
    const gates = 6 * roleWidth
    const own = rooms.cueGates + (this.#cueVectors.get(cueFirst) ?? 0) * gates * 4
    this.#kernels.whole32(rooms.places, rows * 4).set(places)
    const { run } = this.#kernels
    run.addPlaces(rooms.wide + first * gates * 4, own, this.#placeTable, rooms.places, rooms.gates, rows, gates)
    const skip = rooms.skip + first * 2 * roleWidth * 4
    run.recur(rooms.gates, skip, rooms.roles, rows, roleWidth, rooms.carry)
    this.#quantise(rooms.roles, rooms.roleWhole, rows * 2 * roleWidth, stateScales.role)
    this.#multiply('second', rooms.roleWhole, rows, rooms.gates)
    run.recur(rooms.gates, rooms.roles, rooms.roles, rows, roleWidth, rooms.carry)
    this.#quantise(rooms.roles, rooms.roleWhole, rows * 2 * roleWidth, stateScales.role)
    this.#multiply('role', rooms.roleWhole, rows, rooms.roleLabels)
    return { values: this.#kernels.floats(rooms.roleLabels, rows * 8), rows, stride: 8 }
  }

  #embed(tokens: readonly TokenFeatures[]): void {
    const { inputs, features } = this.header
    const { ids, whole } = this.#rooms
    const places = this.#kernels.whole32(ids, tokens.length)
    this.#kernels.whole16(whole, tokens.length * inputs).fill(0)
    let to = whole
    features.forEach(({ name, width }, index) => {
      const known = this.#places[index]
      tokens.forEach((token, row) => {
        const value = token[name]
        places[row] = typeof value === 'number' ? value : (known?.get(value) ?? 0)
      })
      this.#kernels.run.gather(this.#tables[index] ?? 0, ids, tokens.length, width * 2, to, inputs * 2)
      to += width * 2
    })
  }

  #multiply(name: string, from: number, rows: number, to: number, strideElements?: number): void {
    const product = this.#products[name]
    if (!product) throw new Error(`no such product: ${name}`)
    const { weights, scales, bias, inputs, outputs } = product
    const stride = (strideElements ?? inputs) * 2
    this.#kernels.run.multiply(from, stride, rows, weights, inputs, outputs, scales, bias, to)
  }

  #quantise(from: number, to: number, count: number, scale: number): void {
    this.#kernels.run.quantise(from, to, count, scale, this.header.stateLimit)
  }

  #product(file: ModelFile, name: string, [inputs, outputs]: readonly [number, number]): Product {
    return {
      weights: this.#load(file.tensor(`${name}.weights`)),
      scales: this.#load(file.tensor(`${name}.scales`)),
      bias: this.#load(file.tensor(`${name}.bias`)),
      inputs,
      outputs,
    }
  }

  #load(bytes: Uint8Array): number {
    const at = this.#kernels.reserve(bytes.length)
    this.#kernels.bytes(at, bytes.length).set(bytes)
    return at
  }
}

/** Most tokens that are encoded at once; a longer text is read in runs. */
export const longestRun = 1024
/** Most cues in one run; there is one in 35 tokens as a rule. */
export const mostCues = longestRun / 2
const longestWindow = 384

type Rooms = Readonly<
  Record<
    | 'ids'
    | 'whole'
    | 'wide'
    | 'states'
    | 'skip'
    | 'labels'
    | 'carry'
    | 'cues'
    | 'cueGates'
    | 'places'
    | 'gates'
    | 'roles'
    | 'roleWhole'
    | 'roleLabels',
    number
  >
>

/** Room for what the layers hand on; a float or a pair of 16-bit numbers takes four bytes. */
function roomsOf(kernels: Kernels, { width, roleWidth, reduced, inputs }: ModelHeader): Rooms {
  const states = 2 * width
  const run = longestRun + 2
  return {
    ids: kernels.reserve(run * 4),
    whole: kernels.reserve(run * Math.max(states, reduced, inputs) * 2),
    wide: kernels.reserve(run * Math.max(3 * states, 6 * roleWidth, reduced) * 4),
    states: kernels.reserve(run * states * 4),
    skip: kernels.reserve(run * 2 * roleWidth * 4),
    labels: kernels.reserve(run * 8 * 4),
    carry: kernels.reserve(Math.max(width, roleWidth) * 4),
    cues: kernels.reserve(mostCues * 3 * states * 2),
    cueGates: kernels.reserve(mostCues * 6 * roleWidth * 4),
    places: kernels.reserve(longestWindow * 4 * 4),
    gates: kernels.reserve(longestWindow * 6 * roleWidth * 4),
    roles: kernels.reserve(longestWindow * 2 * roleWidth * 4),
    roleWhole: kernels.reserve(longestWindow * 2 * roleWidth * 2),
    roleLabels: kernels.reserve(longestWindow * 8 * 4),
  }
}
