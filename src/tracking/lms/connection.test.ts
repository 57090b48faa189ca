import { afterEach, expect, test, vi } from 'vitest'
import { createProbe } from './connection.ts'

afterEach(() => vi.unstubAllGlobals())

const reply = (over: Partial<Response> = {}) =>
  ({ ok: true, redirected: false, ...over }) as Response

test('F-1, D-3: the network works when a file of the package arrives anew; nobody else is asked', async () => {
  const fetch = vi.fn(async (_address: unknown, _how?: RequestInit) => reply())
  const isConnected = createProbe('./probe.txt', fetch)
  expect([await isConnected(), await isConnected()]).toEqual([true, true])
  const addresses = fetch.mock.calls.map(([address]) => String(address))
  expect(addresses[0]).toMatch(/^\.\/probe\.txt\?/)
  expect(new Set(addresses).size).toBe(2)
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ cache: 'no-store' })
})

test.each([reply({ ok: false }), reply({ redirected: true })])(
  'F-2: it does not when somebody else answers (%#)',
  async (answer) => {
    expect(await createProbe('./probe.txt', async () => answer)()).toBe(false)
  },
)

test('F-1: it does not when nobody answers', async () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await createProbe('./probe.txt', fetch)()).toBe(false)
})

test('F-1: nobody is asked while the browser knows that it is offline', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const fetch = vi.fn(async () => reply())
  expect(await createProbe('./probe.txt', fetch)()).toBe(false)
  expect(fetch).not.toHaveBeenCalled()
})
