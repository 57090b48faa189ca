/**
 * Joins the reports of whatever tests were run into evidence/results.json, which the pages about the
 * course are made of: `npm run evidence`, after `npm test` and the longer commands. Writes the list by
 * hand as a document, too.
 */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gather, type Run } from '#core/evidence/gather.ts'
import { areas } from '#core/evidence/numbers.ts'
import { proofOf, type Results, resultsSchema } from '#core/evidence/results.ts'
import { type Note, noteSchema, reportsFolder } from './evidence/begin-report.ts'
import { readCatalogues } from './evidence/read-catalogues.ts'
import { readReport } from './evidence/read-report.ts'
import { readWritten } from './evidence/read-written.ts'
import { writeChecklist } from './evidence/write-checklist.ts'
import { run } from './run.ts'

const file = join('evidence', 'results.json')
const root = process.cwd()

/** The order of the page: what everybody runs first. */
const usual = ['unit', 'packages', 'browser']

async function readRuns(): Promise<{ note: Note; run: Run }[]> {
  const runs: { note: Note; run: Run }[] = []
  for await (const name of glob('*.run.json', { cwd: reportsFolder })) {
    const note = noteSchema.parse(JSON.parse(await readFile(join(reportsFolder, name), 'utf8')))
    const path = join(reportsFolder, `${note.suite.id}.json`)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text) runs.push({ note, run: { suite: note.suite, tests: readReport(JSON.parse(text)) } })
    else console.warn(`"${note.suite.title}" began and left no report, so it is left out.`)
  }
  const placeOf = ({ note }: { note: Note }) => usual.indexOf(note.suite.id) + 1 || usual.length + 1
  return runs.sort(
    (a, b) => placeOf(a) - placeOf(b) || a.note.suite.id.localeCompare(b.note.suite.id),
  )
}

function factsOf(notes: readonly Note[]): Pick<Results, 'release' | 'system' | 'versions'> {
  const joined = (values: readonly (string | undefined)[]) =>
    [...new Set(values.flatMap((value) => value ?? []))].join(', ')
  const names = [...new Set(notes.flatMap(({ versions }) => Object.keys(versions)))]
  const releases = [...new Set(notes.map(({ release }) => release))]
  const [release, other] = releases
  if (release === undefined || other !== undefined)
    throw new Error(
      releases.length === 0
        ? 'There are no reports yet. Run "npm test" first.'
        : `The reports are of releases ${releases.join(' and ')}. Run the tests again that are of an older one.`,
    )
  return {
    release,
    system: joined(notes.map(({ system }) => system)),
    versions: Object.fromEntries(
      names.map((name) => [name, joined(notes.map(({ versions }) => versions[name]))]),
    ),
  }
}

function say(results: Results) {
  for (const { title, engine, passed, failed, leftOut, commit, isChanged } of results.suites)
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${title} (${engine}): ${passed} passed, ${failed} failed, ${leftOut} left out; ${commit.slice(0, 7)}${isChanged ? ' and changes' : ''}`,
    )
  for (const [letter, { name }] of Object.entries(areas)) {
    const own = Object.keys(results.numbers).filter((number) => number.startsWith(letter))
    const of = (standing: string) =>
      own.filter((number) => proofOf(results, number).standing === standing)
    const rest = (['failed', 'part', 'missing'] as const).flatMap((standing) =>
      of(standing).length > 0 ? [`${standing}: ${of(standing).join(' ')}`] : [],
    )
    console.log([`${name}: ${of('passed').length} of ${own.length} passed`, ...rest].join('\n  '))
  }
}

try {
  await writeChecklist()
  const runs = await readRuns()
  const results = resultsSchema.parse(
    gather(
      factsOf(runs.map(({ note }) => note)),
      runs.map(({ run }) => run),
      { catalogue: await readCatalogues(root), written: await readWritten(root) },
    ),
  )
  await mkdir('evidence', { recursive: true })
  const text = JSON.stringify(results, (key, value) =>
    key === 'notRun' && value === 0 ? undefined : value,
  )
  await writeFile(file, text)
  await run('biome', ['format', '--write', '--config-path', '.biome.json', file], {
    package: '@biomejs/biome',
  })
  say(results)
  console.log(`Wrote ${file}. Look at it, commit it, and build the site again.`)
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause)
  process.exit(1)
}
