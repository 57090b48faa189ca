/** A package as its licence asks it to be named. */
export interface Notice {
  name: string
  version: string
  /** The licence's SPDX expression. */
  licence: string
  /** The licence's file, word for word. */
  text: string
}

/** Where the terms begin, after the title and the copyright. */
const terms = /^(permission|redistribution|licensed under|this font software)\b/im

/**
 * Writes down what is shipped and on which terms: the name, version and copyright of each package,
 * and each licence text once, because most of them differ in nothing but the copyright.
 * @param own the terms of the course itself, before those of others.
 */
export function noticesOf(own: readonly string[], packages: readonly Notice[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const groups = Map.groupBy(sorted, ({ text }) => bodyOf(text).replace(/\s+/g, ' '))
  const parts = [...groups.values()].map((same) =>
    [...same.map(headOf), '', bodyOf(same[0]?.text ?? '')].join('\n'),
  )
  return `${[...own.map((text) => text.trim()), 'The course holds software of others, on the terms that follow.', ...parts].join(rule)}\n`
}

const rule = `\n\n${'-'.repeat(72)}\n\n`

function headOf({ name, version, licence, text }: Notice): string {
  const lines = text.slice(0, startOf(text)).split('\n')
  const kept = lines.filter((line) => /copyright|\(c\)|©|rights reserved/i.test(line))
  return [`${name} ${version} (${licence})`, ...kept.map((line) => `  ${line.trim()}`)].join('\n')
}

function bodyOf(text: string): string {
  return text.slice(startOf(text)).trim()
}

function startOf(text: string): number {
  return Math.max(text.search(terms), 0)
}
