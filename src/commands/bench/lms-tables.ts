import type { Call } from './lms-calls.ts'
import { kilobytes, printTable } from './table.ts'

/** How a learner goes through the course: in the time that it asks for, or an act a second. */
export const paces = ['in its own time', 'an act a second'] as const

/** What came of one learner's whole course. */
export interface Learned {
  name: string
  pace: (typeof paces)[number]
  sittings: number
  /** What the learner did, and how often the pages saved something then. */
  acts: number
  saves: number
  activeSeconds: number
  calls: readonly Call[]
  /** Those between a launch and the closing of its window, by sitting. */
  working: (readonly Call[])[]
}

const msBetween = 3000

export function printTraffic(learned: readonly Learned[]) {
  const [one] = learned
  if (!one) return
  const isScorm = ({ name }: Learned) => name.startsWith('SCORM')
  const done = `${one.acts} acts in ${one.sittings} sittings`
  printCalls(
    `SCORM: calls of the API, and kB, for one learner’s whole course (${done})`,
    learned.filter(isScorm),
    ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'probe'],
  )
  printCalls(
    `cmi5: requests, and kB, for one learner’s whole course (${done})`,
    learned.filter((one) => !isScorm(one)),
    ['PUT statements', 'PUT bookmark', 'GET bookmark'],
  )
  printCommits(learned)
}

function printCalls(title: string, learned: readonly Learned[], names: readonly string[]) {
  const count = (calls: readonly Call[], name: string) =>
    calls.filter((call) => call.name === name).length
  printTable(
    title,
    ['learner', 'hours', ...names, 'others', 'all', 'kB given', 'kB read'],
    learned.map(({ name, pace, activeSeconds, calls }) => [
      `${name}, ${pace}`,
      (activeSeconds / 3600).toFixed(1),
      ...names.map((one) => String(count(calls, one))),
      String(calls.filter((call) => !names.includes(call.name)).length),
      String(calls.length),
      kilobytes(calls.reduce((sum, { sent }) => sum + sent, 0)),
      kilobytes(calls.reduce((sum, { received }) => sum + received, 0)),
    ]),
  )
}

/** A launch and a closed window commit at once; in between the outbox says when. */
function printCommits(learned: readonly Learned[]) {
  const isCommit = ({ name }: Call) => name === 'Commit' || name === 'PUT bookmark'
  printTable(
    'Commits (cmi5: bookmarks written) against activity; at most 1 per 3 s is wanted',
    [
      'learner',
      'saves',
      'commits',
      'launch, close',
      'in between',
      'saves each',
      'per 3 s',
      'least s apart',
      '≤ 1 per 3 s',
    ],
    learned.map(({ name, pace, saves, activeSeconds, calls, working }) => {
      const commits = calls.filter(isCommit).length
      const between = working.map((sitting) => sitting.filter(isCommit))
      const count = between.flat().length
      const perSpan = (count * msBetween) / (activeSeconds * 1000)
      const least = Math.min(...between.flatMap(gapsOf))
      return [
        `${name}, ${pace}`,
        String(saves),
        String(commits),
        String(commits - count),
        String(count),
        (saves / count).toFixed(2),
        perSpan.toFixed(2),
        (least / 1000).toFixed(1),
        perSpan <= 1 && least >= msBetween ? 'yes' : 'no',
      ]
    }),
  )
}

function gapsOf(commits: readonly Call[]): number[] {
  return commits.slice(1).map(({ at }, nth) => at - (commits[nth]?.at ?? Number.NaN))
}
