import { expect, test } from '@playwright/test'
import { withFolder } from '#commands/bench/temporary.ts'
import { startChromium, trialPage } from './kill/chromium.ts'
import { killAfterAnswers, say } from './kill/rounds.ts'

// Mostly the starts of a browser, which a busy machine makes long.
test.setTimeout(400_000)

for (const first of [1, 11]) {
  const seeds = Array.from({ length: 10 }, (_, at) => first + at)
  test(`F01: every answer that was called saved is there after Chromium is killed (seeds ${first} to ${first + 9})`, async ({
    baseURL,
  }) => {
    const outcome = await withFolder('kill', (profile) =>
      killAfterAnswers(baseURL ?? '', seeds, async () => {
        const { context, kill } = await startChromium(profile)
        const page = context.pages()[0] ?? (await context.newPage())
        return { page: trialPage(page), kill }
      }),
    )
    test.info().annotations.push({ type: 'kills', description: say(outcome) })
    expect(outcome.lost).toEqual([])
    expect(outcome).toMatchObject({ kills: seeds.length, saved: expect.any(Number) })
  })
}
