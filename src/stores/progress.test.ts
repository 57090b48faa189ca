import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import { createMemoryKeeper } from '#tracking/memory/keeper.ts'
import { type News, NotKept } from '#tracking/tracker.ts'

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

  test('F06: what one save lost or only mirrored is saved by itself, whatever fails when; nothing else is called saved meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('durable', 'mirrored', 'nowhere'), { maxLength: 12 }),
        fc.nat(5),
        async (ends, more) => {
          vi.resetModules()
          const { answerQuestion, startProgress } = await load()
          const { $saving } = await loadSaving()
          const memory = createMemoryKeeper()
          const schedule = [...ends]
          await startProgress({ course: 'test' }, () => ({
            ...memory,
            save: async (entry) => {
              const safety = schedule.shift() ?? 'durable'
              if (safety === 'nowhere') throw new NotKept(safety)
              return safety === 'durable' ? memory.save(entry) : { entry, safety }
            },
          }))
          const ids = Array.from({ length: 1 + more }, (_, at) => `q${at}`)
          for (const id of ids) {
            await answerQuestion(id, ['a'], true)
            const kept = (await memory.load()).entries.length
            if (kept < ids.indexOf(id) + 1)
              expect($saving.get()).not.toEqual({ kind: 'saved', safety: 'durable' })
          }
          await vi.advanceTimersByTimeAsync(600_000)
          expect((await memory.load()).entries.map(({ id }) => id).sort()).toEqual(ids)
          expect($saving.get()).toEqual({ kind: 'saved', safety: 'durable' })
        },
      ),
    )
    vi.useRealTimers()
  })

  test('F11: what was only mirrored is saved at once when the database answers again, and no view is told of a save meanwhile', async () => {
    const memory = createMemoryKeeper()
    let tell: (news: News) => void = () => {}
    let isSlow = true
    const save = vi.fn(async (entry: Entry) =>
      isSlow ? { entry, safety: 'mirrored' as const } : memory.save(entry),
    )
    await progress.startProgress({ course: 'test' }, () => ({
      ...memory,
      save,
      listen: (listener) => {
        tell = listener
        return () => {}
      },
    }))
    await progress.answerQuestion('q1', ['a'], true)
    await progress.answerQuestion('q2', ['a'], true)
    expect(saving.$saving.get()).toEqual({ kind: 'saved', safety: 'mirrored' })
    expect(saving.$safety.get()).toBe('mirrored')
    const said = vi.fn()
    saving.$saving.listen(said)
    isSlow = false
    tell({ kind: 'entries', entries: [], safety: 'durable' })
    expect(saving.$safety.get()).toBe('durable')
    await vi.waitFor(() =>
      expect(saving.$saving.get()).toEqual({ kind: 'saved', safety: 'durable' }),
    )
    expect(said).toHaveBeenCalledTimes(1)
    expect((await memory.load()).entries.map(({ id }) => id)).toEqual(['q1', 'q2'])
  })

  test('F06: what came back from the keeper with its keys in another order is saved, and not tried again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const memory = createMemoryKeeper()
    const save = vi.fn(async (entry: Entry) => {
      if (save.mock.calls.length === 1) throw new NotKept('nowhere')
      await memory.save(entry)
      const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry
      return { entry: turned, safety: 'durable' as const }
    })
    await progress.startProgress({ course: 'test' }, () => ({ ...memory, save }))
    await progress.answerQuestion('q', ['a'], true)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(save).toHaveBeenCalledTimes(2)
    expect(saving.$saving.get()).toEqual({ kind: 'saved', safety: 'durable' })
    vi.useRealTimers()
  })

  test('F15: nothing is tried again where a newer version keeps the record', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { NotKept } = await import('#tracking/tracker.ts') // of these very modules
    const save = vi.fn(() => Promise.reject(new NotKept('newer')))
    await progress.startProgress({ course: 'test' }, () => ({ ...createMemoryKeeper(), save }))
    await progress.answerQuestion('q', ['a'], true)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(saving.$safety.get()).toBe('newer')
    vi.useRealTimers()
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

  test('F06: a record that is brought in and kept only in part is in memory, and the rest is tried again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const memory = createMemoryKeeper()
    let isFull = true
    await progress.startProgress({ course: 'test', release: 2 }, () => ({
      ...memory,
      save: async (entry) => {
        if (isFull && entry.id === 'q2') throw new NotKept('nowhere')
        return memory.save(entry)
      },
    }))
    const attempt = { counter: 7, chosen: ['a'] }
    const brought = ['q1', 'q2'].map((id): Entry => {
      const tries = { first: attempt, last: attempt, tries: 1, right: true }
      return { kind: 'question', id, counter: 7, release: 1, ...tries }
    })
    expect(await progress.keepAll(brought)).toBe(false)
    expect(Object.values(progress.$progress.get())).toEqual(brought)
    expect(saving.$saving.get()).not.toEqual({ kind: 'saved', safety: 'durable' })
    isFull = false
    await vi.advanceTimersByTimeAsync(2000)
    expect((await memory.load()).entries).toEqual(brought)
    expect(await progress.keepAll(brought)).toBe(true)
    vi.useRealTimers()
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
