import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { launch, readParameters } from './launch.ts'
import { readReturn } from './launch-data.ts'
import { type LaunchedSession, type Lms, startLms } from './lrs.fixture.ts'
import { openTab } from './outside.fixture.ts'
import type { Registration } from './registration.fixture.ts'

let lms: Lms
let learner: Registration
let launched: LaunchedSession

beforeEach(async () => {
  lms = await startLms()
  learner = lms.enrol()
  launched = lms.launch(learner)
})
afterEach(() => lms.stop())

const given = {
  endpoint: 'https://lms.test/lrs',
  fetch: 'https://lms.test/fetch?session=1&x=%2F',
  actor:
    '{"objectType":"Agent","name":"Ölçer & Søn","account":{"homePage":"https://a.test/?b=c","name":"p.lo+1"}}',
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  activityId: 'https://lms.test/activities?id=17#x',
}
const addressOf = (pairs: [string, string][]) =>
  new URL(`https://lms.test/launch.html?${new URLSearchParams(pairs)}`)

describe('readParameters', () => {
  test('C-3: parameters are read in any order, among others, and decoded', () => {
    const pairs: [string, string][] = [...Object.entries(given), ['lang', 'de'], ['x', '']]
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        const { agent, ...read } = readParameters(addressOf(shuffled)) ?? { agent: '' }
        expect(read).toEqual({ ...given, actor: JSON.parse(given.actor) })
        expect(agent).toBe(given.actor)
      }),
    )
  })

  test.each(Object.keys(given))('an address without %s is no launch', (name) => {
    const pairs = Object.entries(given).filter(([other]) => other !== name)
    expect(readParameters(addressOf(pairs))).toBeUndefined()
  })

  test.each([
    ['actor', '{'],
    ['actor', '"p.lo"'],
    ['endpoint', 'javascript:alert(1)'],
    ['endpoint', '//evil.test/lrs'],
    ['fetch', 'data:application/json,{"auth-token":"x"}'],
    ['fetch', '/fetch'],
    ['fetch', 'http://lms.test/fetch'],
  ])('S07: an address whose %s is %s is no launch', (name, value) => {
    expect(readParameters(addressOf(Object.entries({ ...given, [name]: value })))).toBeUndefined()
  })

  test('S07: a page that came by http may speak http', () => {
    const url = addressOf(Object.entries({ ...given, endpoint: 'http://lms.test/lrs' }))
    url.protocol = 'http:'
    expect(readParameters(url)).toMatchObject({ endpoint: 'http://lms.test/lrs' })
  })
})

describe('launch', () => {
  test('C-3, C-4, C-5: fetches the token once, then reads launch data and preferences, and writes neither', async () => {
    const begun = await launch(launched.url, openTab())
    expect(begun).toMatchObject({
      kind: 'launched',
      launch: {
        registration: learner.id,
        data: { launchMode: 'Normal', contextTemplate: launched.contextTemplate },
        preferences: { languagePreference: 'en-GB,de', audioPreference: 'off' },
      },
    })
    expect(lms.arrived.map(({ errand, method }) => `${method} ${errand}`)).toEqual([
      'POST fetch',
      'GET launch-data',
      'GET preferences',
    ])
    expect(lms.violations).toEqual([])
  })

  test('C-4, F28: a page that is loaded again asks for no second token', async () => {
    const tab = openTab()
    await launch(launched.url, tab)
    expect(await launch(launched.url, openTab({ storage: tab.storage }))).toMatchObject({
      kind: 'launched',
    })
    expect(launched.timesFetched).toBe(1)
  })

  test('F28: without storage, a page that is loaded again says that the session is used up', async () => {
    await launch(launched.url, openTab({ storage: null }))
    expect(await launch(launched.url, openTab({ storage: null }))).toEqual({ kind: 'expired' })
  })

  test('F28: another session in the same tab has a token of its own', async () => {
    const tab = openTab()
    await launch(launched.url, tab)
    const second = lms.launch(learner)
    expect(await launch(second.url, tab)).toMatchObject({ kind: 'launched' })
    expect(second.timesFetched).toBe(1)
  })

  test('F28: a kept token that is not taken any more is not the last word', async () => {
    const tab = openTab()
    await launch(launched.url, tab)
    launched.isExpired = true
    expect(await launch(launched.url, tab)).toEqual({ kind: 'expired' })
    // An LMS that uses one fetch address for many sessions gives out the next one's token.
    launched.isExpired = false
    launched.timesFetched = 0
    for (const key of tab.kept.keys()) tab.kept.set(key, '"b2xk"')
    expect(await launch(launched.url, openTab({ storage: tab.storage }))).toMatchObject({
      kind: 'launched',
    })
  })

  test('S07: the token is kept in the storage of the tab and nowhere in the address', async () => {
    const tab = openTab()
    await launch(launched.url, tab)
    expect([...tab.kept.values()]).toEqual([JSON.stringify(launched.token)])
    expect(launched.url.href).not.toContain(launched.token)
  })

  const errors: [answer: object, kind: string][] = [
    [{ 'error-code': '1', 'error-text': 'used' }, 'expired'],
    [{ 'error-code': 1 }, 'expired'],
    [{ 'error-code': '2', 'error-text': 'no' }, 'refused'],
    [{ 'error-code': '3' }, 'refused'],
    [{}, 'refused'],
    [{ 'auth-token': '' }, 'refused'],
    [[], 'refused'],
  ]
  test.each(errors)('C-4: %j with HTTP 200 is %s', async (answer, kind) => {
    const tab = openTab({ fetch: async () => Response.json(answer) })
    expect(await launch(launched.url, tab)).toMatchObject({ kind })
    expect([...tab.kept]).toEqual([])
  })

  test('C-4: a fetch address in trouble is asked again, for it has given out nothing', async () => {
    lms.fail('fetch', 503, 'gone')
    expect(await launch(launched.url, openTab())).toMatchObject({ kind: 'launched' })
    expect(launched.timesFetched).toBe(1)
  })

  test.each(['fetch', 'launch-data', 'preferences'] as const)(
    'F29: an LMS that cannot be reached for the %s is said to be',
    async (errand) => {
      lms.fail(errand, 'gone', 'gone', 'hung', 'gone')
      expect(await launch(launched.url, openTab({ patience: 50 }))).toEqual({ kind: 'unreachable' })
    },
  )

  test.each([404, 400, 500])(
    'an LMS whose launch data is %i does not speak cmi5',
    async (status) => {
      lms.fail('launch-data', status, status, status, status)
      expect(await launch(launched.url, openTab())).toMatchObject({ kind: 'refused' })
    },
  )

  test.each([403, 400])('C-5: preferences that are refused by %i are no error', async (status) => {
    lms.fail('preferences', status)
    expect(await launch(launched.url, openTab())).toMatchObject({
      kind: 'launched',
      launch: { preferences: {} },
    })
  })

  test('C-10: what the launch data says wrongly is as if it were not said', async () => {
    const odd = { masteryScore: '0.8', moveOn: 'Sometimes', launchMode: 'Sleep', returnURL: 7 }
    const { url } = lms.launch(learner, odd as object)
    const begun = await launch(url, openTab())
    expect(begun).toMatchObject({ kind: 'launched', launch: { data: { launchMode: 'Normal' } } })
    const { masteryScore, moveOn, returnURL } =
      begun.kind === 'launched' ? begun.launch.data : ({} as never)
    expect([masteryScore, moveOn, returnURL]).toEqual([undefined, undefined, undefined])
  })
})

describe('readReturn', () => {
  const endpoint = 'https://lms.test/lrs'
  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://lms.test/1',
    'file:///etc/passwd',
    '//evil.test',
    '\\\\evil.test',
    '/course',
    'https:evil.test',
    'https:/\\evil.test',
    'https://user@evil.test/',
    'https://lms.test:pass@evil.test/',
    'https://',
    '',
    undefined,
  ])('C-11, S06: %j is no place to go to', (returnURL) => {
    expect(readReturn(returnURL, endpoint)).toBeUndefined()
  })

  test.each([
    ['https://lms.test/course?id=1', 'https://lms.test/course?id=1', false],
    ['HTTPS://LMS.test/course', 'https://lms.test/course', false],
    ['https://other.test/', 'https://other.test/', true],
    ['http://lms.test/', 'http://lms.test/', true],
    ['https://lms.tést/', 'https://lms.xn--tst-bma/', true],
  ])('C-11, S06: %s leads to another origin or not', (returnURL, url, isForeign) => {
    expect(readReturn(returnURL, endpoint)).toEqual({ url, isForeign })
  })
})
