import { describe, expect, test } from 'vitest'
import { readProgressFile } from '#core/progress/file.ts'
import { readStored } from '#core/progress/read-stored.ts'
import { makeAnkiFile } from '#core/review/anki.ts'
import { makeCalendar } from '#core/review/calendar.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { readTwee } from '#core/scenario/twee/read-twee.ts'
import { sampleScenario } from '#core/scenario/twee/scenario.fixture.ts'
import { writeTwee } from '#core/scenario/twee/write-twee.ts'
import { type ReadSession, readSession, readSessionFile } from '#core/workshop/read-session.ts'
import { hostileStrings } from './hostile-strings.ts'

const each = hostileStrings.map(({ what, text }) => [what, text] as const)

/** Keys and values of every depth that are a hostile text. */
function hostileJson(text: string): string {
  const key = JSON.stringify(text)
  return `{${key}:${key},"kind":${key},"id":${key},"version":${key},"__proto__":{"pwned":${key}},"constructor":{"prototype":{"pwned":${key}}},"list":[${key},{${key}:[${key}]}]}`
}

describe('S04: a story from Twine', () => {
  test.each(each)('whose words are %s has them as words', (_, text) => {
    const scenario = scenarioSchema.parse(sampleScenario(text))
    const { data, problems } = readTwee(writeTwee(scenario))
    expect(problems).toEqual([])
    expect(scenarioSchema.parse(data)).toEqual(scenario)
  })

  test.each(each)('that is nothing but %s is told about by line, and is no story', (_, text) => {
    const { data, problems } = readTwee(`:: StoryTitle\n${text}\n\n:: ${text}\n${text}\n`)
    expect(problems.length).toBeGreaterThan(0)
    expect(scenarioSchema.safeParse(data).success).toBe(false)
    expect(Object.prototype).not.toHaveProperty('pwned')
  })
})

describe('S10: what is opened or found', () => {
  test.each(each)('that is %s, or holds it everywhere, is refused or set aside', (_, text) => {
    for (const json of [text, JSON.stringify(text), hostileJson(text)]) {
      expect(readProgressFile(json, { course: 'course' }).kind).toBe('refused')
      const sessions: ReadSession[] = [readSession(json), readSessionFile(json)]
      expect(sessions.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable'])
    }
    const found = JSON.parse(hostileJson(text))
    expect(['newer', 'unreadable']).toContain(readStored(found).kind)
    const file = { format: 'lead-and-manage-progress', course: 'course', entries: [found] }
    expect(readProgressFile(JSON.stringify(file), { course: 'course' }).kind).toBe('refused')
    expect(Object.prototype).not.toHaveProperty('pwned')
  })
})

describe('S04: a file for another program', () => {
  test.each(each)('of the calendar that holds %s has no line but its own', (_, text) => {
    const event = { uid: text, date: '2026-11-24', title: text, description: text, address: text }
    const lines = makeCalendar([event], 0).replaceAll('\r\n ', '').split('\r\n')
    expect(lines.map((line) => /^[A-Z]+(?=[:;])/.exec(line)?.[0] ?? line)).toEqual([
      ...['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'METHOD', 'BEGIN', 'UID', 'DTSTAMP'],
      ...['DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'TRANSP', 'END', 'END', ''],
    ])
    expect(lines.join('\n')).not.toMatch(/[^\P{Cc}\t\n]/u)
  })

  test.each(each)('of cards that holds %s has one note, of four fields', (_, text) => {
    const head = { id: 'X1', objectives: ['LO1'] }
    const prompt = { prompt: text, answer: text, lesson: 'L10' }
    const file = makeAnkiFile([{ ...head, kind: 'prompt', prompt }], text)
    const heads = file.split('\n').slice(0, 6)
    expect(heads.every((line) => line.startsWith('#'))).toBe(true)
    const note = file.slice(heads.join('\n').length + 1)
    const fields = note.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').trimEnd()
    expect(fields.split('\n')).toHaveLength(1)
    expect(fields.split('\t')).toHaveLength(4)
  })
})
