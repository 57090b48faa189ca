import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'

const titles =
  /\b(?:test|describe)(?:\.[a-z]+)*(?:\.each[^`'"]*?)?\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"([^"]*)")/g
const eachTitles = /\)\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"([^"]*)")\s*,/g

/**
 * Finds the titles of tests that name a letter and two digits, such as "F07", by that number. What
 * goes on with a hyphen, such as "S04-1", is a number of another list.
 */
export async function numbersInTitles(letter: string): Promise<Map<string, string[]>> {
  const numbers = new RegExp(`\\b${letter}\\d\\d\\b(?!-\\d)`, 'g')
  const named = new Map<string, string[]>()
  for await (const file of glob('{src,tests}/**/*.{test,spec}.ts')) {
    const code = readFileSync(file, 'utf8')
    for (const [, one, other, third] of [...code.matchAll(titles), ...code.matchAll(eachTitles)]) {
      const title = one ?? other ?? third ?? ''
      for (const [number] of title.matchAll(numbers))
        named.set(number, [...(named.get(number) ?? []), title])
    }
  }
  return named
}
