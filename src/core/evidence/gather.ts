import { allNumbers, numbersIn } from './numbers.ts'
import type { Proven, Results, Suite } from './results.ts'

/** One test as a report tells of it. */
export interface Told {
  /** Its own title, behind those of what it stands in. */
  titles: readonly string[]
  /** Its file, from the root of the project; undefined where a report does not say. */
  file?: string
  outcome: 'passed' | 'failed' | 'left out'
}

/** A suite that was run, with its tests. */
export interface Run {
  suite: Omit<Suite, 'passed' | 'failed' | 'leftOut' | 'failures'>
  tests: readonly Told[]
}

/** A test that stands in the repository: its file, and what its title looks like when it is run. */
export interface Written {
  file: string
  numbers: readonly string[]
  title: RegExp
}

/** An entry of a catalogue. */
export type Listed = Pick<Proven, 'later' | 'byHand'> & { what: string }

interface Known {
  catalogue: Readonly<Record<string, Listed>>
  written: readonly Written[]
}

const mostFailures = 10
const longestTitle = 200

/** Joins the runs of suites into what is proved, by suite and by number. */
export function gather(
  facts: Pick<Results, 'release' | 'system' | 'versions'>,
  runs: readonly Run[],
  { catalogue, written }: Known,
): Results {
  const isRun = (one: Written) =>
    runs.some(({ tests }) =>
      tests.some(
        ({ file, titles, outcome }) =>
          outcome !== 'left out' &&
          file === one.file &&
          titles.some((title) => one.title.test(title)),
      ),
    )
  const notRun = written.filter((one) => !isRun(one)).flatMap(({ numbers }) => numbers)
  return {
    version: 1,
    ...facts,
    suites: runs.map(({ suite, tests }) => ({
      ...suite,
      ...countIn(tests),
      failures: failuresIn(tests),
    })),
    numbers: Object.fromEntries(
      allNumbers.map((number) => [
        number,
        {
          runs: prove(number, runs),
          ...catalogue[number],
          notRun: notRun.filter((one) => one === number).length,
        },
      ]),
    ),
  }
}

function countIn(tests: readonly Told[]) {
  const of = (wanted: Told['outcome']) => tests.filter(({ outcome }) => outcome === wanted).length
  return { passed: of('passed'), failed: of('failed'), leftOut: of('left out') }
}

function failuresIn(tests: readonly Told[]): string[] {
  return tests
    .filter(({ outcome }) => outcome === 'failed')
    .slice(0, mostFailures)
    .map(({ titles }) => titles.join(' › ').slice(0, longestTitle))
}

/** Counts the tests that name a number, by the suite that they were run in. */
function prove(number: string, runs: readonly Run[]): Proven['runs'] {
  return Object.fromEntries(
    runs.flatMap(({ suite, tests }) => {
      const { passed, failed } = countIn(
        tests.filter(({ titles }) => titles.some((title) => numbersIn(title).includes(number))),
      )
      return passed + failed > 0 ? [[suite.id, [passed, failed] as [number, number]]] : []
    }),
  )
}
