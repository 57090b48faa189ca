import { capabilities, dayIn, type Kind, kinds, type Plan, planLength } from './plan.ts'
import { leastWords, namesSomebody, startsVague, tellingWords } from './wording.ts'

/** One of the four things that a plan is checked for. */
export interface Criterion {
  id: 'capabilities' | 'practices' | 'dates' | 'sources'
  /** What a plan that meets it has. */
  text: string
  /** What is still to do; empty when it is met. */
  todo: string[]
}

const halfNames: Record<Kind, string> = { managing: 'Managing', leading: 'Leading' }

/** Checks a plan against the four criteria of L53. It counts and compares; it cannot judge sense. */
export function checkPlan(plan: Plan): Criterion[] {
  const each = (find: (kind: Kind) => string | undefined) =>
    kinds.flatMap((kind) => {
      const words = find(kind)
      return words ? [`${halfNames[kind]}: ${words}`] : []
    })
  return [
    {
      id: 'capabilities',
      text: 'There is one capability of each kind.',
      todo: each((kind) => findInCapability(kind, plan)),
    },
    {
      id: 'practices',
      text: 'Each practice is something another person could watch you do.',
      todo: each((kind) => findInPractice(plan[kind].practice)),
    },
    {
      id: 'dates',
      text: `Each practice has a first date within ${planLength} days of the start.`,
      todo: [
        ...findInStart(plan.start),
        ...each((kind) => findInDate(plan.start, plan[kind].first)),
      ],
    },
    {
      id: 'sources',
      text: 'Each has a source of feedback with a name.',
      todo: each((kind) => findInSource(plan[kind].source)),
    },
  ]
}

/** Tells whether a plan meets all four criteria. */
export function isSound(plan: Plan): boolean {
  return checkPlan(plan).every(({ todo }) => todo.length === 0)
}

function findInCapability(kind: Kind, plan: Plan): string | undefined {
  const known: readonly string[] = capabilities[kind]
  return known.includes(plan[kind].capability) ? undefined : 'choose one of the five.'
}

function findInPractice(practice: string): string | undefined {
  if (practice === '') return 'write what you will do.'
  if (startsVague(practice)) {
    return 'this is a wish, which nobody could watch. Say what you will do, with whom and where: a thing posted, asked, walked or handed over.'
  }
  return tellingWords(practice) < leastWords
    ? `this is too short to watch. In ${leastWords} words or more, say what you will do, with whom and where.`
    : undefined
}

function findInStart(start: string): string[] {
  return dayIn(start) === undefined ? ['Choose the day on which the plan starts.'] : []
}

function findInDate(start: string, first: string): string | undefined {
  const from = dayIn(start)
  const day = dayIn(first)
  if (day === undefined) return 'choose a first date.'
  if (from === undefined) return undefined
  if (day < from) return 'the first date is before the plan starts.'
  return day > from + planLength
    ? `the first date is more than ${planLength} days after the start.`
    : undefined
}

function findInSource(source: string): string | undefined {
  if (source === '') return 'write who will tell you how it went.'
  return namesSomebody(source)
    ? undefined
    : 'write the name of one person. A group or a role tells you nothing on day 30; a person does.'
}
