/**
 * The arithmetic of the attribution network, in AssemblyScript, compiled to WebAssembly with 128-bit vectors by
 * `npm run kernels`. Sums are of whole numbers and float steps are IEEE's, so every machine gives the same result.
 * The least and greatest are `pmin` and `pmax`: one instruction each, where `min` and `max` take several to order what is no number.
 * Every address is a byte offset into the module's memory, which the caller lays out; sizes are counts of elements.
 */

/**
 * out[row][n] = (x[row] . w[n]) * scale[n] + bias[n], rounded once. `x` holds 16-bit rows that begin `stride` bytes apart and
 * are `k` long (even; rows may overlap); `w` is packed as [n / 8][k / 2][8][2] 16-bit numbers (n a multiple of 8);
 * `scale`, `bias` and `out` are 32-bit floats.
 */
export function multiply(
  x: usize,
  stride: usize,
  rows: i32,
  w: usize,
  k: i32,
  n: i32,
  scale: usize,
  bias: usize,
  out: usize,
): void {
  const pairs = k >> 1
  const panel: usize = (<usize>pairs) << 5
  const outStride: usize = (<usize>n) << 2
  for (let column = 0; column < n; column += 8) {
    const panelAt = w + <usize>(column >> 3) * panel
    const scaleLow = v128.load(scale + ((<usize>column) << 2))
    const scaleHigh = v128.load(scale + ((<usize>column) << 2), 16)
    const biasLow = v128.load(bias + ((<usize>column) << 2))
    const biasHigh = v128.load(bias + ((<usize>column) << 2), 16)
    let row = 0
    for (; row + 4 <= rows; row += 4) {
      let a0 = i32x4.splat(0)
      let a1 = i32x4.splat(0)
      let b0 = i32x4.splat(0)
      let b1 = i32x4.splat(0)
      let c0 = i32x4.splat(0)
      let c1 = i32x4.splat(0)
      let d0 = i32x4.splat(0)
      let d1 = i32x4.splat(0)
      let xa = x + <usize>row * stride
      let xb = xa + stride
      let xc = xb + stride
      let xd = xc + stride
      let weights = panelAt
      const end = panelAt + panel
      while (weights < end) {
        const low = v128.load(weights)
        const high = v128.load(weights, 16)
        const a = v128.load32_splat(xa)
        const b = v128.load32_splat(xb)
        const c = v128.load32_splat(xc)
        const d = v128.load32_splat(xd)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, low))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, high))
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, low))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, high))
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(c, low))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(c, high))
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(d, low))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(d, high))
        weights += 32
        xa += 4
        xb += 4
        xc += 4
        xd += 4
      }
      let to = out + <usize>row * outStride + ((<usize>column) << 2)
      v128.store(to, scaled(a0, scaleLow, biasLow))
      v128.store(to, scaled(a1, scaleHigh, biasHigh), 16)
      to += outStride
      v128.store(to, scaled(b0, scaleLow, biasLow))
      v128.store(to, scaled(b1, scaleHigh, biasHigh), 16)
      to += outStride
      v128.store(to, scaled(c0, scaleLow, biasLow))
      v128.store(to, scaled(c1, scaleHigh, biasHigh), 16)
      to += outStride
      v128.store(to, scaled(d0, scaleLow, biasLow))
      v128.store(to, scaled(d1, scaleHigh, biasHigh), 16)
    }
    for (; row < rows; row++) {
      let a0 = i32x4.splat(0)
      let a1 = i32x4.splat(0)
      let xa = x + <usize>row * stride
      let weights = panelAt
      const end = panelAt + panel
      while (weights < end) {
        const a = v128.load32_splat(xa)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, v128.load(weights)))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, v128.load(weights, 16)))
        weights += 32
        xa += 4
      }
      const to = out + <usize>row * outStride + ((<usize>column) << 2)
      v128.store(to, scaled(a0, scaleLow, biasLow))
      v128.store(to, scaled(a1, scaleHigh, biasHigh), 16)
    }
  }
}

function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias)
}

/** Floats to 16-bit numbers: value * scale, to the nearest, within ±limit. `count` is a multiple of 8. */
export function quantise(from: usize, to: usize, count: i32, scale: f32, limit: f32): void {
  const by = f32x4.splat(scale)
  const most = f32x4.splat(limit)
  const least = f32x4.splat(-limit)
  for (let at: usize = 0; at < <usize>count; at += 8) {
    const low = f32x4.pmax(least, f32x4.pmin(most, f32x4.mul(v128.load(from + (at << 2)), by)))
    const high = f32x4.pmax(least, f32x4.pmin(most, f32x4.mul(v128.load(from + (at << 2), 16), by)))
    const whole = i16x8.narrow_i32x4_s(
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(low)),
      i32x4.trunc_sat_f32x4_s(f32x4.nearest(high)),
    )
    v128.store(to + (at << 1), whole)
  }
}

/** Negative floats become 0. `count` is a multiple of 4. */
export function rectify(at: usize, count: i32): void {
  const zero = f32x4.splat(0)
  const end = at + ((<usize>count) << 2)
  for (; at < end; at += 16) v128.store(at, f32x4.pmax(v128.load(at), zero))
}

/** tanh by a continued fraction (error below 1e-4), clamped where it is flat. */
function tanh4(x: v128): v128 {
  const clamped = f32x4.pmax(f32x4.splat(-4.97), f32x4.pmin(f32x4.splat(4.97), x))
  const square = f32x4.mul(clamped, clamped)
  const above = f32x4.mul(
    clamped,
    f32x4.add(
      f32x4.splat(135135),
      f32x4.mul(square, f32x4.add(f32x4.splat(17325), f32x4.mul(square, f32x4.add(f32x4.splat(378), square)))),
    ),
  )
  const below = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(
      square,
      f32x4.add(
        f32x4.splat(62370),
        f32x4.mul(square, f32x4.add(f32x4.splat(3150), f32x4.mul(square, f32x4.splat(28)))),
      ),
    ),
  )
  return f32x4.div(above, below)
}

function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, x))))
}

/**
 * One bidirectional layer of simple recurrent units (Lei et al. 2018). `gates` holds, a row, for each direction the value, keep
 * and read pre-activations, each `width` long (a multiple of 4); `skip` and `out` hold both directions' states side by side; `state` is room for `width` floats.
 */
export function recur(gates: usize, skip: usize, out: usize, rows: i32, width: i32, state: usize): void {
  const part: usize = (<usize>width) << 2
  const gateRow: usize = part * 6
  const stateRow: usize = part * 2
  const one = f32x4.splat(1)
  for (let direction = 0; direction < 2; direction++) {
    memory.fill(state, 0, part)
    for (let step = 0; step < rows; step++) {
      const row = <usize>(direction == 0 ? step : rows - 1 - step)
      let gate = gates + row * gateRow + (direction == 0 ? 0 : part * 3)
      let place = row * stateRow + (direction == 0 ? 0 : part)
      for (let lane: usize = 0; lane < part; lane += 16) {
        const keep = sigmoid4(v128.load(gate + part))
        const now = f32x4.add(
          f32x4.mul(keep, v128.load(state + lane)),
          f32x4.mul(f32x4.sub(one, keep), v128.load(gate)),
        )
        v128.store(state + lane, now)
        const around = v128.load(skip + place)
        const read = sigmoid4(v128.load(gate + part * 2))
        v128.store(out + place, f32x4.add(around, f32x4.mul(read, f32x4.sub(tanh4(now), around))))
        gate += 16
        place += 16
      }
    }
  }
}

/** to[row] = shared[row] + own + the table rows of places[row] (four 32-bit row numbers), each `width` floats. */
export function addPlaces(
  shared: usize,
  own: usize,
  table: usize,
  places: usize,
  to: usize,
  rows: i32,
  width: i32,
): void {
  const row: usize = (<usize>width) << 2
  for (let at = 0; at < rows; at++) {
    const first = table + <usize>load<i32>(places) * row
    const second = table + <usize>load<i32>(places, 4) * row
    const third = table + <usize>load<i32>(places, 8) * row
    const fourth = table + <usize>load<i32>(places, 12) * row
    for (let lane: usize = 0; lane < row; lane += 16) {
      const fixed = f32x4.add(v128.load(shared + lane), v128.load(own + lane))
      const near = f32x4.add(v128.load(first + lane), v128.load(second + lane))
      const far = f32x4.add(v128.load(third + lane), v128.load(fourth + lane))
      v128.store(to + lane, f32x4.add(fixed, f32x4.add(near, far)))
    }
    shared += row
    to += row
    places += 16
  }
}

/** Copies the rows of a table whose numbers `places` holds (32-bit), `bytes` long each, to places `stride` bytes apart. */
export function gather(table: usize, places: usize, rows: i32, bytes: usize, to: usize, stride: usize): void {
  for (let at = 0; at < rows; at++) {
    memory.copy(to, table + <usize>load<i32>(places) * bytes, bytes)
    places += 4
    to += stride
  }
}
