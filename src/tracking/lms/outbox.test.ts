import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOutbox } from './outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An outbox whose sends end as they are told, with the moments in which they began. */
function outbox(...outcomes: boolean[]) {
  const sentAt: number[] = []
  const start = performance.now()
  const send = vi.fn(async () => {
    sentAt.push(Math.round(performance.now() - start))
    return outcomes.shift() ?? true
  })
  return { box: createOutbox(send), sentAt, send }
}

describe('an outbox', () => {
  test('LC-3, F-4: sends the first change once it was painted, with all that comes in the same moment', async () => {
    const { box, sentAt } = outbox()
    const changes = [box.changed(), box.changed(), box.changed()]
    await vi.advanceTimersByTimeAsync(100)
    expect(await Promise.all(changes)).toEqual([true, true, true])
    expect(sentAt).toEqual([100])
  })

  test('LC-3: sends later changes at most every three seconds, and none is left', async () => {
    const { box, sentAt } = outbox()
    for (let at = 0; at < 20; at += 1) {
      void box.changed()
      await vi.advanceTimersByTimeAsync(500)
    }
    await vi.advanceTimersByTimeAsync(3000)
    expect(sentAt).toEqual([100, 3100, 6100, 9100, 12_100])
  })

  test('LC-3: never sends more often, whatever comes when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4000), { maxLength: 15 }),
        fc.array(fc.boolean(), { maxLength: 6 }),
        async (gaps, outcomes) => {
          const { box, sentAt } = outbox(...outcomes)
          const changes = []
          for (const gap of gaps) {
            changes.push(box.changed())
            await vi.advanceTimersByTimeAsync(gap)
          }
          await vi.advanceTimersByTimeAsync(200_000)
          await Promise.all(changes)
          for (const [nth, at] of sentAt.entries())
            if (nth > 0) expect(at - (sentAt[nth - 1] ?? 0)).toBeGreaterThanOrEqual(3000)
          expect(box.isFailing()).toBe(false)
          box.close()
        },
      ),
      { numRuns: 40 },
    )
  })

  test.each([1, 3, 7])(
    'F21: tries again what has failed %d times, ever less often, until it is taken',
    async (times) => {
      const { box, sentAt } = outbox(...Array.from({ length: times }, () => false))
      const change = box.changed()
      await vi.advanceTimersByTimeAsync(100)
      expect(await change).toBe(false)
      expect(box.isFailing()).toBe(true)
      await vi.advanceTimersByTimeAsync(300_000)
      expect(box.isFailing()).toBe(false)
      const waits = sentAt.slice(1).map((at, nth) => at - (sentAt[nth] ?? 0))
      expect(waits).toEqual([3000, 6000, 12_000, 24_000, 48_000, 60_000, 60_000].slice(0, times))
    },
  )

  test('F21: a new change does not wait for the next try', async () => {
    const { box, sentAt } = outbox(false, false, false)
    void box.changed()
    await vi.advanceTimersByTimeAsync(10_000)
    void box.changed()
    await vi.advanceTimersByTimeAsync(2100)
    expect(sentAt).toEqual([100, 3100, 9100, 12_100])
  })

  test('a send that takes long is waited for, and what came meanwhile follows it', async () => {
    const ends: ((isTaken: boolean) => void)[] = []
    const send = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)))
    const box = createOutbox(send)
    const first = box.changed()
    await vi.advanceTimersByTimeAsync(100)
    const second = box.changed()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(send).toHaveBeenCalledTimes(1)
    ends[0]?.(true)
    expect(await first).toBe(true)
    await vi.advanceTimersByTimeAsync(100)
    expect(send).toHaveBeenCalledTimes(2)
    ends[1]?.(true)
    expect(await second).toBe(true)
  })

  test('LC-4: sends at once when the page is hidden, in the same breath', () => {
    const { box, send } = outbox()
    void box.flush()
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('API-8: sends nothing once it is closed, and leaves nobody waiting', async () => {
    const { box, send } = outbox()
    const change = box.changed()
    box.close()
    expect(await change).toBe(false)
    expect(await box.changed()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(send).not.toHaveBeenCalled()
  })

  test('F-2, F21: says that sending fails once it has for a while, and that it works again', async () => {
    const said: boolean[] = []
    const outcomes = [false, false, false, false, false, false, true, true, false, true]
    const box = createOutbox(
      async () => outcomes.shift() ?? true,
      (isFailing) => said.push(isFailing),
    )
    void box.changed()
    await vi.advanceTimersByTimeAsync(100 + 3000 + 6000 + 12_000)
    expect(said).toEqual([])
    await vi.advanceTimersByTimeAsync(24_000)
    expect(said).toEqual([true])
    await vi.advanceTimersByTimeAsync(60_000 + 60_000)
    expect(said).toEqual([true, false])
    for (let at = 0; at < 3; at += 1) {
      void box.changed()
      await vi.advanceTimersByTimeAsync(10_000)
    }
    expect(said).toEqual([true, false])
    box.close()
  })
})
