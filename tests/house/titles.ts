import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'

const titles =
  /\b(?:test|describe)(?:\.[a-z]+)*(?:\.each[^`'"]*?)?\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"([^"]*)")/g
const eachTitles = /\)\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"([^"]*)")\s*,/g

/**
 * Finds what the titles of tests name with a letter and two digits, such as "F07". What
 * goes on with a hyphen, such as "S04-1", is a number of another list.
 */
async function numbersInTitles(letter: string): Promise<Set<string>> {
  const numbers = new RegExp(`\\b${letter}\\d\\d\\b(?!-\\d)`, 'g')
  const named = new Set<string>()
  for await (const file of glob('{src,tests}/**/*.{test,spec}.ts')) {
    const code = readFileSync(file, 'utf8')
    for (const [, one, other, third] of [...code.matchAll(titles), ...code.matchAll(eachTitles)]) {
      const title = one ?? other ?? third ?? ''
      for (const [number] of title.matchAll(numbers)) named.add(number)
    }
  }
  return named
}

/** An entry of a catalogue: what it requires, and why no test can hold it yet, if so. */
type Listed = string | { what: string; later?: string; byHand?: string }

/**
 * Holds a catalogue against the titles of tests.
 * @returns what has no test that names it though it needs one, with its words; and what tests name
 * that is not in it, or that none can hold yet.
 */
export async function holdAgainstTitles(
  letter: string,
  catalogue: Readonly<Record<string, Listed>>,
): Promise<{ untested: string[]; stray: string[] }> {
  const named = await numbersInTitles(letter)
  const needed = Object.entries(catalogue).filter(
    ([, entry]) => typeof entry === 'string' || !(entry.later || entry.byHand),
  )
  const numbers = needed.map(([number]) => number)
  return {
    untested: needed
      .filter(([number]) => !named.has(number))
      .map(([number, entry]) => `${number}: ${typeof entry === 'string' ? entry : entry.what}`),
    stray: [...named].filter((number) => !numbers.includes(number)),
  }
}
