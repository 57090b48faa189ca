import { readContent } from '#build/content/read-content.ts'
import { readLock } from '#build/content/read-lock.ts'
import { type CourseFacts, gatherFacts } from '#build/packages/facts.ts'
import { doneAt } from '#core/course/completion.ts'
import { resultsOf } from '#core/reporting/results.ts'
import { $progress, keepDone, startProgress } from '#stores/progress.ts'
import { countActiveTime } from '#tracking/lms/active-time.ts'
import { createLmsTracker, type LmsKeeper } from '#tracking/lms/keeper.ts'
import { createMemoryKeeper } from '#tracking/memory/keeper.ts'
import type { News, Tracker } from '#tracking/tracker.ts'
import { withClock } from './clock.ts'
import { openCmi5Lms } from './cmi5-calls.ts'
import { type Sitting, writeSittings } from './learner.ts'
import type { Lms } from './lms-calls.ts'
import { type Learned, paces, printTraffic } from './lms-tables.ts'
import { openScormLms } from './scorm-calls.ts'
import { groundOf } from './whole-course.ts'

const lmss = [
  { name: 'SCORM 1.2', open: () => openScormLms('scorm12') },
  { name: 'SCORM 2004', open: () => openScormLms('scorm2004') },
  { name: 'cmi5', open: openCmi5Lms },
] as const

const [second, day] = [1000, 86_400_000]

interface Course {
  facts: CourseFacts
  sittings: readonly Sitting[]
  relay: Relay
  pass: (ms: number) => Promise<void>
}

/**
 * Counts what an LMS is asked and given while one learner does the whole course: the stores of the
 * pages, the keeper and the session of the launch shell, and an LMS that keeps to the books.
 */
export async function measureLmsTraffic(root: string) {
  const content = await readContent(root)
  const lock = await readLock(root)
  const course = content.course.data
  if (!course || !lock) throw new Error('The course or its lock cannot be read.')
  const facts = gatherFacts(content, course, lock)
  const sittings = writeSittings(content, groundOf(content, lock))
  const learned: Learned[] = []
  await withClock(async (pass) => {
    const relay = createRelay()
    $progress.listen(() => noteDone(facts))
    for (const pace of paces) {
      for (const { name, open } of lmss) {
        console.log(`  ${name}, ${pace} …`)
        learned.push({
          name,
          pace,
          ...(await learn(open(), pace, { facts, sittings, relay, pass })),
        })
      }
    }
  })
  printTraffic(learned)
}

/** As every page with an outline does. */
function noteDone({ units }: CourseFacts) {
  for (const { needs } of units) {
    const done = doneAt(needs, $progress.get())
    if (done !== undefined) void keepDone(needs.lesson, done)
  }
}

async function learn(
  lms: Lms,
  pace: Learned['pace'],
  course: Course,
): Promise<Omit<Learned, 'name' | 'pace'>> {
  const { facts, sittings, relay, pass } = course
  $progress.set({})
  const saves = relay.saves()
  const counted = { acts: 0, activeSeconds: 0, working: [] as Learned['working'] }
  for (const sitting of sittings) {
    const activeTime = countActiveTime(() => performance.now())
    const session = await lms.launch()
    const keeper = createLmsTracker({
      session,
      facts,
      codebook: facts.codebook,
      own: createMemoryKeeper(),
      activeTime,
    })
    relay.connect(keeper)
    await startProgress({ course: facts.course, release: facts.release }, () => relay.tracker)
    await keeper.load()
    const begun = lms.calls.length
    for (const { acts, minutes } of sitting) {
      const wait = pace === 'in its own time' ? (minutes * 60 * second) / acts.length : second
      for (const act of acts) {
        await pass(wait)
        activeTime.touch()
        act()
      }
      counted.acts += acts.length
    }
    await pass(5 * second)
    counted.working.push(lms.calls.slice(begun))
    counted.activeSeconds += activeTime.seconds()
    // As a window that is closed: hidden first, then gone.
    await keeper.flush()
    keeper.leave()
    await pass(day)
  }
  checkOutcome(lms, facts)
  return { ...counted, calls: lms.calls, sittings: sittings.length, saves: relay.saves() - saves }
}

/** A learner who did not get through, or a course that broke rules, would be no measure. */
function checkOutcome(lms: Lms, facts: CourseFacts) {
  const { completion, success } = resultsOf($progress.get(), facts)
  if (completion !== 'completed' || success !== 'passed')
    throw new Error(`The learner has done the course, and it is ${completion}, ${success}.`)
  const [offence] = lms.offences()
  if (offence) throw new Error(`The course has broken a rule of the LMS: ${offence}`)
}

/** Stands between the stores, which start once, and the keeper of each launch. */
interface Relay {
  tracker: Tracker
  connect(keeper: LmsKeeper): void
  /** How often something was saved so far. */
  saves(): number
}

function createRelay(): Relay {
  const listeners = new Set<(news: News) => void>()
  let keeper: LmsKeeper | undefined
  let saves = 0
  const needKeeper = () => {
    if (!keeper) throw new Error('The course has not been launched.')
    return keeper
  }
  return {
    tracker: {
      load: async () => needKeeper().load(),
      async save(entry) {
        saves += 1
        return needKeeper().save(entry)
      },
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    connect(next) {
      keeper = next
      next.listen((news) => {
        if (keeper === next) for (const listener of listeners) listener(news)
      })
    },
    saves: () => saves,
  }
}
