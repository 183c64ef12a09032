// Words from documents are hostile until shown otherwise: an escape sequence could repaint the terminal, a direction
// override could show a number backwards.

/** C0 controls, delete and C1 controls. */
const controls = /[\u0000-\u001f\u007f-\u009f]/g
/** Marks that reorder what follows them (embeddings, overrides, isolates) or that have no picture at all. */
const invisible = /[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu
const whiteSpace = /[\t\n\v\f\r\u2028\u2029\u0085\u00a0 ]+/g

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** One line of plain text: white space becomes single spaces, controls become their pictures, reordering marks go. */
export function safeLine(text: string): string {
  return text.replace(whiteSpace, ' ').replace(controls, picture).replace(invisible, '').trim()
}
