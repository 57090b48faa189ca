import { readFile, stat, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parse,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { formatProblems } from '#build/content/problem.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { largestTwee } from '#core/scenario/twee/notation.ts'
import { readTwee } from '#core/scenario/twee/read-twee.ts'

/** Reads a story from Twine: npm run import:twee -- STORY.twee OUT.yaml [--force] [--draft] */
const usage =
  'npm run import:twee -- STORY.twee content/scenarios/forty-desks.yaml [--force] [--draft]'

async function importTwee(): Promise<string> {
  const { values, positionals } = parseArgs({
    options: {
      force: { type: 'boolean', default: false },
      draft: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [file, out, ...others] = positionals
  if (!file || !out || others.length > 0) {
    throw new Error(`Name a Twee file and the scenario file to write: ${usage}`)
  }
  if (!/\.ya?ml$/.test(out)) {
    throw new Error(`"${out}" is no name for a scenario file: let it end in .yaml, as in ${usage}`)
  }
  const { data, problems } = readTwee(await readText(file))
  const list = formatProblems(problems.map((problem) => ({ file, ...problem })))
  if (!data) throw new Error(`${list}\n\nNothing was written.`)
  if (problems.length > 0 && !values.draft) {
    throw new Error(
      `${list}\n\nNothing was written. With --draft the story is written as it is, to be completed in the scenario file.`,
    )
  }
  await writeFile(out, writeScenario(data), { flag: values.force ? 'w' : 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new Error(`${out} is already there: name another file, or write over it with --force.`)
        : error
    },
  )
  return problems.length > 0
    ? `${list}\n\n${out} was written as a draft: what is listed has to be filled in there.`
    : `${out} was written. See what its paths come to with: npm run scenario -- ${out}`
}

async function readText(file: string): Promise<string> {
  const { size } = await stat(file)
  // A sign of a text takes four bytes at most.
  if (size > 4 * largestTwee) {
    throw new Error(
      `${file}:1: The file has ${(size / 1e6).toFixed(1)} MB, and a story has well under one: export one story from Twine, as Twee. Nothing was written.`,
    )
  }
  const bytes = await readFile(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const line = bytes.subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length
    throw new Error(
      `${file}:${line}: The file is no text in UTF-8: export the story from Twine again, as Twee. Nothing was written.`,
    )
  }
}

function firstBadByte(bytes: Buffer): number {
  return Buffer.from(bytes.toString('utf8')).findIndex((byte, index) => byte !== bytes[index])
}

const comment =
  ' Quantities run from 0 to 10. Ids stand for choices and endings in saved runs: never change or reuse one.'

/** Writes the data as authors do or, where words are too odd for that, in quotation marks. */
function writeScenario(data: Record<string, unknown>): string {
  const filed = { ...data, ...('claims' in data ? { claims: joinIds(data['claims']) } : {}) }
  const pretty = layOut(filed)
    .toString({ lineWidth: 100 })
    .replace(/^objectives: \[ (.*) \]$/m, 'objectives: [$1]')
  const quoted = new Document(filed).toString({
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
  })
  const kept = [pretty, quoted].find((text) => isSame(readBack(text), filed))
  if (kept === undefined) {
    throw new Error(
      'The story cannot be written as YAML without loss. This is a fault of the course: report it with the Twee file.',
    )
  }
  return kept
}

/** Reads what would be written; undefined where the form cannot hold the words. */
function readBack(text: string): unknown {
  try {
    return parse(Buffer.from(text).toString())
  } catch {
    return undefined
  }
}

function isSame(read: unknown, filed: unknown): boolean {
  const [before, after] = [filed, read].map((raw) => scenarioSchema.safeParse(raw))
  if (before?.success) return isDeepStrictEqual(before.data, after?.data)
  return JSON.stringify(read) === JSON.stringify(filed)
}

/** Joins ids that follow one another to a range: C001 C002 C003 becomes C001-C003. */
function joinIds(ids: unknown): unknown {
  if (typeof ids !== 'string') return ids
  const runs: string[][] = []
  for (const id of ids.split(/\s+/)) {
    const run = runs.at(-1)
    if (run && follows(run.at(-1) ?? '', id)) run.push(id)
    else runs.push([id])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(' '))).join(' ')
}

function follows(before: string, id: string): boolean {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(before) ?? []
  return id === letters + String(Number(digits) + 1).padStart(digits.length, '0')
}

const onOneLine = new Set(['start', 'effects', 'counts', 'counters', 'objectives'])
const folded = new Set([
  'premise',
  'reflection',
  'discuss',
  'say',
  'watchFor',
  'devil',
  'consequence',
])

function layOut(data: Record<string, unknown>): Document {
  const document = new Document(data, { aliasDuplicateObjects: false })
  if (document.contents) document.contents.commentBefore = comment
  visit(document, { Pair: (_, pair) => layOutPair(pair) })
  for (const name of ['scenes', 'endings']) setApart(document, name)
  return document
}

function layOutPair({ key, value }: Pair) {
  const name = isScalar(key) ? String(key.value) : ''
  if ((isMap(value) || isSeq(value)) && onOneLine.has(name)) value.flow = true
  if (isSeq(value) && (name === 'text' || name === 'consequence')) {
    for (const part of value.items) if (isMap(part) && isShort(part)) part.flow = true
  }
  if (!isScalar(value) || typeof value.value !== 'string') return
  if (name === 'says') value.type = Scalar.QUOTE_DOUBLE
  if (folded.has(name) && value.value !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(value.value)) {
    value.type = Scalar.BLOCK_FOLDED
  }
}

function isShort(part: YAMLMap): boolean {
  return JSON.stringify(part).length < 90
}

/** Leaves a line free before a list and, for scenes, between its items. */
function setApart(document: Document, name: string) {
  if (!isMap(document.contents)) return
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || key.value !== name) continue
    key.spaceBefore = true
    if (!isSeq(value) || name !== 'scenes') continue
    for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true
  }
}

await importTwee().then(console.log, (error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
