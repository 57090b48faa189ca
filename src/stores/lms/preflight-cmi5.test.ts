import { afterEach, beforeEach, expect, test } from 'vitest'
import { launch } from '#tracking/cmi5/launch.ts'
import { type LaunchedSession, type Lms, startLms } from '#tracking/cmi5/lrs.fixture.ts'
import { openTab, type Tab } from '#tracking/cmi5/outside.fixture.ts'
import type { Registration } from '#tracking/cmi5/registration.fixture.ts'
import { verbOf } from '#tracking/cmi5/rules.fixture.ts'
import { checkCmi5 } from './preflight-cmi5.ts'

let lms: Lms
let learner: Registration
let tab: Tab
beforeEach(async () => {
  lms = await startLms()
  learner = lms.enrol()
  tab = openTab()
})
afterEach(() => lms.stop())

const check = (page: URL, runningSince?: string) =>
  checkCmi5({
    page,
    outside: tab,
    codebook: { course: 'course', release: 1, entries: [] },
    runningSince,
    onBegun: () => {},
  })

const verbs = (launched: LaunchedSession) => launched.statements().map(verbOf)

test('C-7: by itself it begins a session and ends it, says nothing else, and all is good but resume', async () => {
  const launched = lms.launch(learner)
  const findings = await check(launched.url)
  expect(verbs(launched)).toEqual(['initialized', 'terminated'])
  expect(lms.violations).toEqual([])
  expect(launched.missing()).toEqual([])
  expect(findings.filter(({ sign }) => sign !== 'good').map((one) => one.check)).toEqual(['Resume'])
})

test('C-12: the bookmark of the course is never written', async () => {
  await check(lms.launch(learner).url)
  const names = [...learner.documents.keys()]
  expect(names.some((name) => name.includes('preflight'))).toBe(true)
  expect(names.some((name) => name.includes('bookmark'))).toBe(false)
})

test('C-4: inside a running course it uses the token of the course and makes no statement', async () => {
  const launched = lms.launch(learner)
  await launch(launched.url, tab)
  const findings = await check(launched.url, '')
  expect(verbs(launched)).toEqual([])
  expect(findings.find((one) => one.check === 'State documents')?.sign).toBe('good')
})

test('C-4: inside a running course it never asks for a token', async () => {
  const launched = lms.launch(learner)
  const findings = await check(launched.url, '')
  expect(findings.find((one) => one.check === 'Session')?.sign).toBe('bad')
  expect((await launch(launched.url, tab)).kind).toBe('launched')
})

test('C-3: an address without a launch is said to be one, with what it lacks', async () => {
  const [finding] = await check(new URL('https://lms.test/preflight.html?registration=1'))
  expect(finding).toMatchObject({ check: 'Launch parameters', sign: 'bad' })
  expect(finding?.text).toContain('endpoint, fetch, actor, activityId')
})

test('C-9: in launch mode Review it says "initialized" and "terminated" and writes no document', async () => {
  const launched = lms.launch(learner, { launchMode: 'Review' })
  const findings = await check(launched.url)
  expect(verbs(launched)).toEqual(['initialized', 'terminated'])
  expect(findings.some((one) => one.check === 'State documents')).toBe(false)
})
