import { readFileSync } from 'node:fs'

/** The kernels of `kernels/network.ts`: addresses are byte offsets into `memory`, sizes are counts of elements. */
interface KernelFunctions {
  multiply(
    x: number,
    stride: number,
    rows: number,
    w: number,
    k: number,
    n: number,
    scale: number,
    bias: number,
    out: number,
  ): void
  gather(table: number, places: number, rows: number, bytes: number, to: number, stride: number): void
  quantise(from: number, to: number, count: number, scale: number, limit: number): void
  rectify(at: number, count: number): void
  recur(gates: number, skip: number, out: number, rows: number, width: number, state: number): void
  addPlaces(shared: number, own: number, table: number, places: number, to: number, rows: number, width: number): void
}

const pageBytes = 65_536

/** The network's kernels and the memory that they share with the caller, laid out from the bottom up and never given back. */
export class Kernels {
  readonly run: KernelFunctions
  readonly #memory = new WebAssembly.Memory({ initial: 1 })
  #used = 0

  constructor() {
    const module = new WebAssembly.Module(readFileSync(new URL('./kernels.wasm', import.meta.url)))
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory } })
    this.run = instance.exports as unknown as KernelFunctions
  }

  /** Room for `bytes` bytes; its address is a multiple of 16. */
  reserve(bytes: number): number {
    const at = this.#used
    this.#used += Math.ceil(bytes / 16) * 16
    const missing = this.#used - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(missing / pageBytes))
    return at
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length)
  }

  whole16(at: number, length: number): Int16Array {
    return new Int16Array(this.#memory.buffer, at, length)
  }

  whole32(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length)
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length)
  }
}
