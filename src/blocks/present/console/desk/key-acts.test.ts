import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from '#core/workshop/book.fixture.ts'
import type { Command } from '#core/workshop/commands.ts'
import { consoleView } from '#core/workshop/draw-console.ts'
import { commandFor } from '#core/workshop/keys.ts'
import { began, begin, doAll } from '#core/workshop/play.fixture.ts'
import { outcomeOf } from './key-acts.ts'

const book = makeBook()
const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

/** What a key comes to after some commands, at a time after them. */
function press(key: string, commands: readonly (Command | 'next')[] = [], afterMs = 0) {
  const session = doAll(begin(book), commands, book)
  const act = commandFor({ key, ...plain }, 'page', true)
  const view = consoleView(session, book, makeNotes())
  return act && outcomeOf(act, { session, view, now: began + afterMs })
}

const toVote: Command = { do: 'go', part: 'warm-up' }
const toStory: Command = { do: 'go', part: 'ferry' }
const startMinute: Command = { do: 'start-timer', label: 'Vote', minutes: 1 }

describe('a digit', () => {
  test('counts a vote at a question', () => {
    expect(press('2', [toVote])).toEqual({
      kind: 'command',
      command: { do: 'count', option: 1, by: 1 },
    })
  })

  test('follows an option where there is something to choose', () => {
    const atChoice = [toStory, ...Array.from({ length: 5 }, () => 'next' as const)]
    expect(press('2', atChoice)).toEqual({ kind: 'command', command: { do: 'choose', option: 1 } })
  })
})

describe('the key of the timer', () => {
  test('starts the one that fits the beat', () => {
    expect(press('t', [toVote])).toEqual({
      kind: 'command',
      command: { do: 'start-timer', label: 'Think', minutes: 1 },
    })
  })

  test('pauses one that runs', () => {
    expect(press('t', [toVote, startMinute], 30_000)).toEqual({
      kind: 'command',
      command: { do: 'toggle-timer' },
    })
  })

  test('starts anew once the time is up', () => {
    expect(press('t', [toVote, startMinute], 60_000)).toMatchObject({
      command: { do: 'start-timer' },
    })
  })
})

test('the size of text goes up and down by a tenth', () => {
  expect(press('+')).toEqual({
    kind: 'command',
    command: { do: 'look', look: { scale: 1.1 } },
  })
})

test.each([
  ['h', 'vote'],
  ['o', 'story'],
  ['g', 'parts'],
])('%s goes to the %s', (key, what) => {
  expect(press(key)).toEqual({ kind: 'show', what })
})

test.each([
  ['?', 'help'],
  ['l', 'spotlight'],
  ['f', 'fullscreen'],
  ['Escape', 'leave'],
])('%s is the console’s own: %s', (key, kind) => {
  expect(press(key)).toEqual({ kind })
})
