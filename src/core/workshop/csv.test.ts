import { describe, expect, test } from 'vitest'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { writeCsv } from './csv.ts'

/** Reads the one cell of a table, as RFC 4180 has it. */
function cellOf(csv: string): string {
  const row = csv.slice(1, -2)
  return row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row
}

/** What spreadsheets begin a formula with, behind whatever they take off first (OWASP, CSV injection). */
const formulas = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00A0=1', '\u200B=1'],
  ...['\u0000=1', '\uFEFF=1', '＝1+1', '＋1', '－1', '＠SUM(A1)', "=cmd|' /C calc'!A0"],
]

describe('S22: a cell', () => {
  test.each(formulas)('%j is a text', (text) => {
    expect(cellOf(writeCsv([[text]]))).toBe(`'${text}`)
  })

  test.each(hostileStrings.map(({ what, text }) => [what, text]))(
    'that holds %s begins no formula and no other cell, whatever parts the columns',
    (_, text) => {
      const csv = writeCsv([['before', text, 'after']])
      const quoted = csv.replaceAll(/"(?:[^"]|"")*"/g, 'x').slice(1)
      expect(quoted.split('\r\n')).toHaveLength(2)
      expect(quoted.split(/[,;\t\n\r]+/)).toHaveLength(4)
      const cell = cellOf(writeCsv([[text]]))
      expect([text, `'${text}`]).toContain(cell)
      expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u)
    },
  )

  test('a number stays one, below nought as well', () => {
    expect(writeCsv([[-1, 0, undefined]])).toBe('\uFEFF-1,0,\r\n')
  })
})
