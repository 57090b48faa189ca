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

describe('what could not be kept at once', () => {
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
})
