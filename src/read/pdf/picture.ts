/** A page as pixels: rows from the top, red, green and blue a byte each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A picture in the simplest format that others read (PNM, P6). */
export function pnmOf({ width, height, pixels }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`, 'latin1'), pixels])
}
