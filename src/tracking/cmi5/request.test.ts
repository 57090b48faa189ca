import { describe, expect, test } from 'vitest'
import { askAgain, backOff, createAsk, joinEndpoint, type Reply } from './request.ts'

describe('joinEndpoint', () => {
  test.each([
    ['http://lms.test/lrs', 'http://lms.test/lrs/statements'],
    ['http://lms.test/lrs/', 'http://lms.test/lrs/statements'],
    ['http://lms.test/lrs//', 'http://lms.test/lrs/statements'],
    ['http://lms.test', 'http://lms.test/statements'],
    ['http://lms.test/lrs?tenant=1', 'http://lms.test/lrs/statements?tenant=1'],
  ])('C-3: %s is joined to %s', (endpoint, joined) => {
    expect(joinEndpoint(endpoint, 'statements')).toBe(joined)
  })

  test('C-3: whatever stands in a query comes out of it as it was', () => {
    const agent = '{"name":"Ölçer & Søn = 100 % + 1"}'
    const url = new URL(joinEndpoint('http://lms.test/lrs', 'activities/state', { agent }))
    expect(url.searchParams.get('agent')).toBe(agent)
    expect(url.search).not.toContain('+')
    expect(decodeURIComponent(url.search)).toContain(agent)
  })
})

const replies = (...statuses: number[]) => {
  const left = [...statuses]
  let asked = 0
  return {
    ask: async (): Promise<Reply> => {
      asked += 1
      return { status: left.shift() ?? 200, etag: undefined, text: '' }
    },
    count: () => asked,
  }
}

test('F29: what failed is tried again after 1, 2 and 4 seconds, and then given up', async () => {
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  const { ask, count } = replies(0, 503, 429, 500, 200)
  expect(await askAgain(ask, wait)).toMatchObject({ status: 500 })
  expect(waits).toEqual([1000, 2000, 4000])
  expect(count()).toBe(4)
})

test.each([200, 204, 400, 401, 403, 404, 409, 412])('an answer of %i stays', async (status) => {
  const { ask, count } = replies(status)
  expect(await askAgain(ask, async () => {})).toMatchObject({ status })
  expect(count()).toBe(1)
})

test('waits grow to a minute and no further', () => {
  expect([1, 2, 3, 6, 7, 8, 99].map(backOff)).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000, 60_000,
  ])
})

describe('createAsk', () => {
  const asked: [url: string, init: RequestInit][] = []
  const askWith = (reply: () => Promise<Response>) => {
    asked.length = 0
    const fetch = async (url: unknown, init?: RequestInit) => {
      asked.push([String(url), init ?? {}])
      return reply()
    }
    return createAsk(fetch as typeof globalThis.fetch, 'https://lms.test/lrs', 'dG9r', 1000)
  }

  test('C-4, C-14: a request carries the token as it was given and no header that an LMS need not allow', async () => {
    const ask = askWith(async () => new Response(''))
    const headers = { 'If-Match': '"1"' }
    await ask({ method: 'PUT', resource: 'activities/state', headers, body: '{}' })
    expect(asked[0]?.[1]).toMatchObject({
      credentials: 'omit',
      headers: {
        Authorization: 'Basic dG9r',
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
        'If-Match': '"1"',
      },
    })
    expect(Object.keys(asked[0]?.[1].headers ?? {})).toHaveLength(4)
    await ask({ method: 'GET', resource: 'statements' })
    expect(Object.keys(asked[1]?.[1].headers ?? {})).not.toContain('Content-Type')
  })

  test('C-12: a tag that a proxy has made weak matches again', async () => {
    const ask = askWith(async () => new Response('', { headers: { ETag: 'W/"abc"' } }))
    expect(await ask({ method: 'GET', resource: 'statements' })).toMatchObject({ etag: '"abc"' })
  })

  test('F29: where nobody answers, the status is 0 and nothing is thrown', async () => {
    const ask = askWith(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await ask({ method: 'GET', resource: 'statements' })).toMatchObject({ status: 0 })
  })
})
