import { glob, readFile } from 'node:fs/promises'
import type { Written } from '#core/evidence/gather.ts'
import { numbersIn } from '#core/evidence/numbers.ts'

const titles =
  /\b(?:test|describe)(?:\.each[^`'"]*?)?\(\s*(?:`([^`]*)`|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

/** What a title is filled with when it is run: ${…} of a template; %s and $name of a table. */
const filled = /\$\{[^}]*\}?|%[sdifjo#]|\$[a-z][\w.]*/gi

/** Lists the tests of a folder whose titles name a number, whether they were run or not. */
export async function readWritten(root: string): Promise<Written[]> {
  const written: Written[] = []
  for await (const found of glob('{src,tests}/**/*.{test,spec}.ts', { cwd: root })) {
    const file = found.replaceAll('\\', '/')
    written.push(...titlesIn(await readFile(`${root}/${file}`, 'utf8'), file))
  }
  return written
}

/** Lists the titles in the code of a file that name a number. */
export function titlesIn(code: string, file: string): Written[] {
  return [...code.matchAll(titles)].flatMap(([, template, single, double]) => {
    const title = template ?? (single ?? double ?? '').replaceAll(/\\(.)/g, '$1')
    const numbers = numbersIn(title)
    return numbers.length > 0 ? [{ file, numbers, title: patternOf(title) }] : []
  })
}

function patternOf(title: string): RegExp {
  const parts = title.split(filled).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^]*')}$`)
}
