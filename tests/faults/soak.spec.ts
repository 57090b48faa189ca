import { expect, test } from '@playwright/test'
import { soak } from '#tests/soak/soak.ts'

// Mostly the starts of a browser, which a busy machine makes long.
test.setTimeout(400_000)

test('F01: 25 random actions, with kills, reloads, tabs and full storage, lose nothing that was called saved', async ({
  baseURL,
}, info) => {
  const seed = Math.floor(Math.random() * 1_000_000)
  info.annotations.push({ type: 'seed', description: String(seed) })
  const outcome = await soak(baseURL ?? '', seed, 25)
  expect(outcome.problems, `seed ${seed}: npm run soak -- --seed=${seed} --actions=25`).toEqual([])
  expect(outcome.claims).toBeGreaterThan(0)
})
