/** Splits an author's text at its blank lines. */
export function splitParagraphs(text: string): string[] {
  return text.trim().split(/\s*\n\s*\n\s*/)
}
