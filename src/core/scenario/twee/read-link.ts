/** A link as Twine reads it: its words and the name of the passage that it leads to. */
export interface TweeLink {
  /** Undefined where a link has a target alone. */
  readonly words: string | undefined
  readonly target: string
}

/**
 * Reads what stands within the brackets of a link: words->target, target<-words, words|target or a
 * target alone, in the order in which Twine tries them.
 */
export function readLink(inside: string): TweeLink {
  const arrow = inside.lastIndexOf('->')
  if (arrow !== -1) return split(inside, arrow, 2)
  const back = inside.indexOf('<-')
  if (back !== -1) {
    return { words: inside.slice(back + 2).trim(), target: inside.slice(0, back).trim() }
  }
  const bar = inside.lastIndexOf('|')
  return bar === -1 ? { words: undefined, target: inside.trim() } : split(inside, bar, 1)
}

function split(inside: string, at: number, length: number): TweeLink {
  return { words: inside.slice(0, at).trim(), target: inside.slice(at + length).trim() }
}

/** Tells whether a text still has double brackets once what a backslash keeps is left out. */
export function hasBrackets(text: string): boolean {
  return /\[\[|\]\]/.test(text.replace(/\\[\s\S]/g, '\\'))
}
