import { expect, test } from 'vitest'
import { checkServer, describeFrame } from './preflight-surroundings.ts'

const at = Date.UTC(2026, 0, 1, 12)
const answer = (headers: Record<string, string>, ok = true) =>
  (async () => new Response('{}', { status: ok ? 200 : 404, headers })) as typeof fetch
const address = 'https://lms.test/course.json'
const frame = {
  width: 800,
  height: 600,
  isFramed: true,
  scrollsAround: false,
  isHidden: false,
}

test('a clock that is minutes off is worth a look, with how far and which way', async () => {
  const date = new Date(at - 600_000).toUTCString()
  const [network, clock] = await checkServer(address, () => at, answer({ date }))
  expect(network?.sign).toBe('good')
  expect(clock).toMatchObject({
    sign: 'doubtful',
    text: 'This computer is 600 seconds ahead of the server.',
  })
})

test('a clock that is right is good', async () => {
  const [, clock] = await checkServer(
    address,
    () => at,
    answer({ date: new Date(at).toUTCString() }),
  )
  expect(clock?.sign).toBe('good')
})

test('a server that tells no time is worth a look', async () => {
  const [, clock] = await checkServer(address, () => at, answer({}))
  expect(clock?.sign).toBe('doubtful')
})

test('F-1: a package file that cannot be fetched fails, since the course believes the network down', async () => {
  const [network] = await checkServer(address, () => at, answer({}, false))
  expect(network?.sign).toBe('bad')
})

test('frames of 800×600 and 360×640 are room enough, a narrower one is worth a look', () => {
  const signs = [frame, { ...frame, width: 360, height: 640 }, { ...frame, width: 300 }].map(
    (room) => describeFrame(room)[0]?.sign,
  )
  expect(signs).toEqual(['good', 'good', 'doubtful'])
})

test('a page around the course that scrolls is worth a look', () => {
  expect(describeFrame({ ...frame, scrollsAround: true })[1]?.sign).toBe('doubtful')
})
