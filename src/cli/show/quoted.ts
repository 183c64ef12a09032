/** Words in quotation marks, unless they bring their own. */
export function quoted(words: string): string {
  return /^[“"«„]/u.test(words.trim()) ? words : `“${words}”`
}
