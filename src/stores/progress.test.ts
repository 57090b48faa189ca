import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import { createMemoryKeeper } from '#tracking/memory/keeper.ts'

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
})
