/** Breaks a title into lines for a box; a word that is longer than a line stands alone. */
export function wrapTitle(title: string, most: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
