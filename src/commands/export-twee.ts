import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblems } from '#build/content/problem.ts'
import { readYaml } from '#build/content/read-yaml.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { readPlaces } from '#core/scenario/twee/read-twee.ts'
import { writeTwee } from '#core/scenario/twee/write-twee.ts'

/** Writes a scenario for Twine: npm run export:twee -- FILE.yaml [OUT.twee] [--force] */
const usage = 'npm run export:twee -- content/scenarios/forty-desks.yaml [OUT.twee] [--force]'

async function exportTwee(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [file, given, ...others] = positionals
  if (!file || others.length > 0) throw new Error(`Name one scenario file: ${usage}`)
  const out = given ?? join('exports', `${basename(file, extname(file))}.twee`)
  if (!/\.(twee|tw)$/.test(out)) {
    throw new Error(`"${out}" is no name for a Twee file: let it end in .twee, as in ${usage}`)
  }
  const { data, problems } = readYaml(file, await readFile(file, 'utf8'), scenarioSchema)
  if (!data) throw new Error(formatProblems(problems))
  const before = await readFile(out, 'utf8').catch(() => undefined)
  if (before !== undefined && !values.force) {
    throw new Error(
      `${out} is already there and may hold somebody's changes: import it first, or write over it with --force, which leaves its passages where they stand in Twine.`,
    )
  }
  const places = before === undefined ? undefined : readPlaces(before)
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, writeTwee(data, places), { flag: values.force ? 'w' : 'wx' })
  return `${out} has ${data.scenes.length} scenes and ${data.endings.length} endings.
Open it in Twine with Library, Import. Bring it back with Build, Export As Twee, and then
npm run import:twee -- STORY.twee ${file} --force`
}

await exportTwee().then(console.log, (error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
