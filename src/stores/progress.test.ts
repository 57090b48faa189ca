import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import { createMemoryKeeper } from '#tracking/memory/keeper.ts'
import type { News } from '#tracking/tracker.ts'

const load = () => import('./progress.ts')
const loadSaving = () => import('./saving.ts')
let progress: Awaited<ReturnType<typeof load>>
let saving: Awaited<ReturnType<typeof loadSaving>>

beforeEach(async () => {
  vi.resetModules()
  progress = await load()
  saving = await loadSaving()
})

describe('progress', () => {
  test('an answer given before the kept record is read joins it, and overwrites nothing', async () => {
    const attempt = { counter: 4, chosen: ['b'] }
    const kept: Entry = {
      kind: 'question',
      id: 'LO1-K1',
      counter: 4,
      first: attempt,
      last: attempt,
      tries: 2,
      right: true,
    }
    const keeper = createMemoryKeeper({ 'question:LO1-K1': kept })
    const answered = progress.answerQuestion('LO1-K1', ['a'], false)
    await progress.startProgress({ course: 'test' }, () => keeper)
    await answered
    const { entries } = await keeper.load()
    expect(entries).toEqual([
      expect.objectContaining({
        right: true,
        tries: 3,
        first: { counter: 4, chosen: ['b'] },
        last: { counter: 5, chosen: ['a'] },
      }),
    ])
  })

  test('"saved" is said only once the keeper has kept it', async () => {
    const memory = createMemoryKeeper()
    let finish = () => {}
    const slow = new Promise<void>((resolve) => {
      finish = resolve
    })
    await progress.startProgress({ course: 'test' }, () => ({
      ...memory,
      save: (entry) => slow.then(() => memory.save(entry)),
    }))
    const answered = progress.answerQuestion('LO1-K1', ['a'], true)
    expect(saving.$saving.get()).toEqual({ kind: 'saving' })
    finish()
    await answered
    expect(saving.$saving.get()).toEqual({ kind: 'saved', safety: 'durable' })
  })

  test('a browser that keeps nothing leaves the course usable and says so', async () => {
    await progress.startProgress({ course: 'test' }, () => {
      throw new Error('storage is blocked')
    })
    expect(progress.$isLoaded.get()).toBe(true)
    await progress.answerQuestion('LO1-K1', ['a'], true)
    expect(saving.$saving.get().kind).toBe('failed')
    expect(progress.$progress.get()['question:LO1-K1']).toBeDefined()
  })

  test('the first answer is kept beside the last one', async () => {
    await progress.startProgress({ course: 'test' }, () => createMemoryKeeper())
    await progress.answerQuestion('LO1-K1', ['a'], false)
    await progress.answerQuestion('LO1-K1', ['b'], true)
    expect(progress.$progress.get()['question:LO1-K1']).toMatchObject({
      first: { chosen: ['a'] },
      last: { chosen: ['b'] },
      tries: 2,
      right: true,
    })
  })

  test('going back in a scenario keeps the endings that were reached', async () => {
    await progress.startProgress({ course: 'test' }, () => createMemoryKeeper())
    await progress.keepRun('SC1', { choices: ['a', 'b'], told: true, ending: 'e5' })
    await progress.keepRun('SC1', { choices: ['a'], told: false })
    expect(progress.$progress.get()['scenario:SC1']).toMatchObject({
      run: { choices: ['a'], told: false },
      endings: ['e5'],
      finished: [{ choices: ['a', 'b'] }],
    })
  })

  test('the same place is not written twice', async () => {
    const keeper = createMemoryKeeper()
    const save = vi.spyOn(keeper, 'save')
    await progress.startProgress({ course: 'test' }, () => keeper)
    await progress.keepPlace('L10', 'x')
    await progress.keepPlace('L10', 'x')
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('in an LMS the tracker of the launch shell keeps the record, and its refusals are known by their shape', async () => {
    const memory = createMemoryKeeper()
    const refuse = async () => {
      throw Object.assign(new Error('of another window'), { safety: 'newer' })
    }
    vi.stubGlobal('courseTracker', memory)
    await progress.startProgress({ course: 'test' })
    await progress.answerQuestion('q1', ['a'], true)
    expect((await memory.load()).entries.map(({ id }) => id)).toEqual(['q1'])
    expect(saving.wordsFor(saving.$saving.get())).toBe('Saved in your LMS.')
    expect(saving.wordsFor({ kind: 'saved', safety: 'mirrored' })).toContain('not yet in your LMS')
    memory.save = refuse
    await progress.answerQuestion('q2', ['a'], true)
    expect(saving.$safety.get()).toBe('newer')
    vi.unstubAllGlobals()
  })

  test('what is done is marked with the release of the course, and never with an earlier one', async () => {
    await progress.startProgress({ course: 'test', release: 2 }, () => createMemoryKeeper())
    await progress.answerQuestion('q', ['a'], true)
    expect(progress.$progress.get()['question:q']).toMatchObject({ release: 2 })
    await progress.keep({ kind: 'lesson', id: 'L10', counter: 9, endReached: true, release: 5 })
    expect(progress.$progress.get()['lesson:L10']).toMatchObject({ release: 5 })
  })

  test('news of other tabs is joined, and a record that was replaced is forgotten', async () => {
    const memory = createMemoryKeeper()
    let tell: (news: News) => void = () => {}
    await progress.startProgress({ course: 'test' }, () => ({
      ...memory,
      listen(listener) {
        tell = listener
        return () => {}
      },
    }))
    await progress.answerQuestion('q', ['a'], true)
    const lesson: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    tell({ kind: 'entries', entries: [lesson] })
    expect(Object.keys(progress.$progress.get()).sort()).toEqual(['lesson:L10', 'question:q'])
    tell({ kind: 'newer' })
    expect(saving.$safety.get()).toBe('newer')
    tell({ kind: 'replaced', entries: [lesson], safety: 'durable' })
    expect(progress.$progress.get()).toEqual({ 'lesson:L10': lesson })
  })

  test('news that says nothing new disturbs no view', async () => {
    const memory = createMemoryKeeper()
    let tell: (news: News) => void = () => {}
    await progress.startProgress({ course: 'test' }, () => ({
      ...memory,
      listen(listener) {
        tell = listener
        return () => {}
      },
    }))
    await progress.answerQuestion('q', ['a'], true)
    const before = progress.$progress.get()
    tell({ kind: 'entries', entries: Object.values(before) })
    expect(progress.$progress.get()).toBe(before)
  })

  test('a draft is kept until the question is answered', async () => {
    const { findDraft, keepDraft } = await import('./draft.ts')
    keepDraft('q', ['a'])
    expect(findDraft(progress.$progress.get(), 'q')).toBeUndefined()
    await progress.startProgress({ course: 'test' }, () => createMemoryKeeper())
    keepDraft('q', ['text=a'])
    keepDraft('q', ['text=ab'])
    expect(findDraft(progress.$progress.get(), 'q')).toEqual(['text=ab'])
    await progress.answerQuestion('q', ['text=abc'], true)
    expect(findDraft(progress.$progress.get(), 'q')).toBeUndefined()
    keepDraft('q', ['text=x'])
    expect(findDraft(progress.$progress.get(), 'q')).toEqual(['text=x'])
    keepDraft('q', [])
    expect(findDraft(progress.$progress.get(), 'q')).toBeUndefined()
  })
})
