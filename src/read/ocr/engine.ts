import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'

/** Languages that words can be recognised in, by Tesseract's names. */
export type OcrLanguage = 'eng' | 'fas' | 'ara'

/** Tesseract, compiled to WebAssembly (tesseract.js-core): as much of its interface as is used. */
interface Core {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void }
  readonly TessBaseAPI: new () => Api
}
interface Api {
  Init(path: string | null, languages: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetImageFile(orientation: number, angle: number): number
  Recognize(monitor: null): number
  GetHOCRText(page: number): string
  Version(): string
}

/** Only the neural engine: the data packages hold nothing for the other. */
const lstmOnly = 1

/** One Tesseract for one set of languages. */
export class OcrEngine {
  private constructor(
    private readonly core: Core,
    private readonly api: Api,
    readonly languages: readonly OcrLanguage[],
  ) {}

  static async open(languages: readonly OcrLanguage[]): Promise<OcrEngine> {
    const require = createRequire(import.meta.url)
    const start = require('tesseract.js-core/tesseract-core-simd-lstm') as (options: object) => Promise<Core>
    const silent = () => undefined
    const core = await start({ print: silent, printErr: silent })
    for (const language of languages) {
      const path = require.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`)
      core.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(path)))
    }
    const api = new core.TessBaseAPI()
    if (api.Init(null, languages.join('+'), lstmOnly) !== 0) throw new Error('Tesseract does not start')
    api.SetVariable('debug_file', '/dev/null')
    return new OcrEngine(core, api, languages)
  }

  get version(): string {
    return this.api.Version()
  }

  /**
   * The words of a picture (PNG, JPEG, TIFF, WebP, GIF, BMP, PNM), as a page of hOCR (the hOCR embedded OCR workflow and output format, 1.2). Its orientation is
   * that of its EXIF data where told.
   * @throws Error for bytes that are no such picture.
   */
  page(image: Uint8Array): string {
    this.core.FS.writeFile('/input', image)
    if (this.api.SetImageFile(1, 0) !== 0) throw new Error('no picture that can be opened')
    this.api.Recognize(null)
    return this.api.GetHOCRText(0)
  }
}
