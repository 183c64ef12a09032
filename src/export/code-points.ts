/** Counts the code points of a text up to offsets in UTF-16 code units, which come in rising order or not. */
export class CodePoints {
  private at = 0
  private count = 0

  constructor(private readonly text: string) {}

  /** How many code points stand before the offset. */
  before(offset: number): number {
    if (offset < this.at) [this.at, this.count] = [0, 0]
    while (this.at < Math.min(offset, this.text.length)) {
      this.at += (this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1
      this.count += 1
    }
    return this.count
  }
}
