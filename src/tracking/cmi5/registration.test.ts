import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Results } from '#core/reporting/results.ts'
import type { Errand, Fault } from './faults.fixture.ts'
import { launch } from './launch.ts'
import { type LaunchedSession, startLms } from './lrs.fixture.ts'
import { answer, openTab, scoreOf, stateWith, type Tab } from './outside.fixture.ts'
import type { Violation } from './registration.fixture.ts'
import type { Manners } from './resources.fixture.ts'
import { verbOf } from './rules.fixture.ts'
import { type Cmi5Session, openCmi5Session } from './session.ts'

type Step =
  | { kind: 'answer'; question: number; chosen: 'Yes' | 'No' }
  | { kind: 'fault'; errand: Errand; fault: Fault }
  | { kind: 'pass' | 'fail' | 'save' | 'offline' | 'online' | 'reload' | 'leave' | 'end' | 'crash' }

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      question: fc.nat(3),
      chosen: fc.constantFrom('Yes' as const, 'No' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      errand: fc.constantFrom<Errand>('statement', 'statement', 'state', 'look'),
      fault: fc.constantFrom<Fault>('lost', 'gone', 500, 503),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'save' as const }) },
  ...(['pass', 'fail', 'offline', 'online', 'reload', 'leave', 'end', 'crash'] as const).map(
    (kind) => ({ weight: 1, arbitrary: fc.constant({ kind }) }),
  ),
)

/** A learner with a browser: what is done, and the page that it is done in, if one is open. */
async function live(plan: readonly Step[], manners: Manners, masteryScore: number | undefined) {
  const lms = await startLms(manners)
  const learner = lms.enrol()
  const answers = new Map<string, Results['interactions'][number]>()
  let standing: Partial<Results> = {}
  let page: { session: Cmi5Session; launched: LaunchedSession; tab: Tab; kill(): void } | undefined
  const underway = new Set<Promise<Response>>()
  const follow = (request: Promise<Response>) => {
    underway.add(request)
    return request
  }
  const stateNow = () => stateWith({ ...standing, interactions: [...answers.values()] })
  const openPage = async (launched: LaunchedSession, storage?: Tab['storage']) => {
    let isDead = false
    const tab = openTab({
      patience: 2000,
      fetch: (...request) => (isDead ? new Promise(() => {}) : follow(fetch(...request))),
      ...(storage ? { storage } : {}),
    })
    page = undefined
    const begun = await launch(launched.url, tab)
    if (begun.kind !== 'launched') return
    const options = {
      joinSuspendData: (ours: string, theirs: string) => [ours, theirs].sort().at(-1) ?? '',
      onExpired() {},
    }
    const opened = await openCmi5Session(begun.launch, tab, options)
    const kill = () => {
      isDead = true
    }
    if (opened.kind === 'opened') page = { session: opened.session, launched, tab, kill }
  }
  const terms = masteryScore === undefined ? {} : { masteryScore }
  const openAnew = () => openPage(lms.launch(learner, terms))
  /** Waits for what was sent, so that on a slow machine too it has come before what is sent next. */
  const settle = async () => {
    await Promise.allSettled(underway)
    underway.clear()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const take = async (step: Step) => {
    if (step.kind === 'answer') {
      const id = `q${step.question}`
      answers.delete(id)
      answers.set(id, answer(id, step.chosen))
    }
    if (step.kind === 'pass')
      standing = { completion: 'completed', success: 'passed', score: scoreOf(90) }
    if (step.kind === 'fail' && standing.success !== 'passed')
      standing = { success: 'failed', score: scoreOf(40) }
    if (step.kind === 'fault') lms.fail(step.errand, step.fault)
    if (step.kind === 'offline') lms.isOffline = true
    if (step.kind === 'online') lms.isOffline = false
    if (!page) {
      if (!lms.isOffline) await openAnew()
      return
    }
    if (step.kind === 'save') await page.session.save(stateNow())
    if (step.kind === 'end') await page.session.end('suspend')
    if (step.kind === 'leave') page.session.leave(stateNow())
    if (!['end', 'leave', 'crash', 'reload'].includes(step.kind)) return
    page.kill()
    await settle()
    if (step.kind === 'reload') await openPage(page.launched, page.tab.storage)
    else await openAnew()
  }
  await openAnew()
  for (const step of plan) await take(step)
  // At last everything works, and the learner comes back once more.
  lms.isOffline = false
  lms.clear()
  page?.kill()
  await settle()
  await openAnew()
  const isSaved = await page?.session.save(stateNow())
  await page?.session.end('finish')
  await lms.stop()
  const last = page?.launched
  return { lms, learner, answers, standing, isSaved, last }
}

/**
 * A tab that closes while its very first statement is on its way, and fails, says the rest without a
 * beginning. To say that again too would cost the end wherever an LMS refuses what it has.
 */
const isBounce = ({ requirement }: Violation, plan: readonly Step[]) =>
  requirement === '9.3.0.0-4' && plan.some(({ kind }) => kind === 'leave')

test('C-6 to C-15, F28 to F30: whatever is done, however it ends and whatever fails, no requirement is broken and nothing is lost', async () => {
  const manners = fc.record({
    conflictsOnRepeat: fc.boolean(),
    tagsWrites: fc.boolean(),
    hidesTags: fc.boolean(),
  })
  const marks = fc.constantFrom(undefined, 0.5, 0.95)
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { maxLength: 24 }),
      manners,
      marks,
      async (plan, how, mark) => {
        const { lms, learner, answers, standing, isSaved, last } = await live(plan, how, mark)
        expect(lms.violations.filter((one) => !isBounce(one, plan))).toEqual([])
        expect(isSaved).toBe(true)
        expect(last?.missing()).toEqual([])
        const said = (verb: string) => learner.statements.filter((one) => verbOf(one) === verb)
        for (const { id, result } of answers.values()) {
          const told = said('answered').filter(({ object }) => object?.id?.endsWith(`/${id}`))
          expect(told.at(-1)?.result?.success).toBe(result === 'correct')
        }
        const isPassed = standing.success === 'passed' && (mark ?? 0) <= 0.9
        expect(said('passed')).toHaveLength(isPassed ? 1 : 0)
        expect(said('completed')).toHaveLength(standing.completion === 'completed' ? 1 : 0)
      },
    ),
    { numRuns: 60 },
  )
})
