import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseReading, readingWords } from '#core/reading/reading.ts'

const source = await readFile(new URL('./ReadingHead.astro', import.meta.url), 'utf8')
const [, script = ''] = /<script[^>]*>([\s\S]*)<\/script>/.exec(source) ?? []

/** Runs the script of the head where something is kept, and returns what the page then shows. */
function show(kept: Readonly<Record<string, string>>, facts: object = {}) {
  const dataset: Record<string, string> = { course: 'course', root: './', ...facts }
  const asked: string[] = []
  const window: Record<string, unknown> = {
    words: readingWords,
    faces: { 400: 'regular.woff2', 700: 'bold.woff2' },
    document: { documentElement: { dataset }, fonts: new Set() },
    localStorage: { getItem: (key: string) => kept[key] ?? null },
    addEventListener() {},
    FontFace: class {
      constructor(_name: string, from: string) {
        asked.push(from)
      }
      load = async () => {}
    },
  }
  window['window'] = window
  runInContext(script, createContext(window))
  const { theme, text, lines, face } = dataset
  return { shown: JSON.parse(JSON.stringify({ theme, text, lines, face })), asked }
}

test('before the first paint the page shows what core reads out of the same text', () => {
  const known = fc.constantFrom(...Object.values(readingWords).flat(), '', 'x', '__proto__')
  const any = fc.oneof(
    fc.string(),
    fc.array(known).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(any, (text) => {
      expect(show({ 'course:reading': text }).shown).toEqual(parseReading(text))
    }),
  )
})

test('each edition reads what is its own', () => {
  const kept = { 'course:reading': 'light', 'course:offline:reading': 'dark 150' }
  expect(show(kept).shown).toEqual({ theme: 'light' })
  expect(show(kept, { edition: 'offline' }).shown).toEqual({ theme: 'dark', text: '150' })
})

test('colours that were chosen before there was more to choose count until something is chosen', () => {
  expect(show({ 'course:theme': 'dark' }).shown).toEqual({ theme: 'dark' })
  expect(show({ 'course:theme': 'dark', 'course:reading': '125' }).shown).toEqual({ text: '125' })
})

test('the legible face is asked for only where it was chosen', () => {
  expect(show({ 'course:reading': 'dark 150 wider' }).asked).toEqual([])
  expect(show({ 'course:reading': 'legible' }).asked).toEqual([
    'url(./regular.woff2)',
    'url(./bold.woff2)',
  ])
})
