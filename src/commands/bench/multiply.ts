import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeq, parse, parseDocument, stringify } from 'yaml'
import * as z from 'zod'
import { createShuffler, type Shuffler } from './shuffle.ts'

interface TextFile {
  name: string
  text: string
}

/** The part of a file of items that copies change; the rest is carried along. */
const itemsSchema = z.looseObject({
  items: z.array(
    z.looseObject({
      id: z.string(),
      lesson: z.string(),
      stem: z.string(),
      options: z.array(z.looseObject({ text: z.string(), feedback: z.string() })),
    }),
  ),
})

const activitiesSchema = z.looseObject({
  lesson: z.string(),
  items: z.array(z.looseObject({ id: z.string() })),
})

/**
 * Copies the lessons, items and activities of a project until there are so many times as many, each copy with
 * ids and words of its own.
 * @param root a copy of the project, which is changed.
 * @returns how many lessons there are then.
 */
export async function multiply(root: string, factor: number): Promise<number> {
  const content = join(root, 'content')
  const lessons = await readAll(join(content, 'lessons'), '.mdx')
  const banks = await readAll(join(content, 'questions'), '.yaml')
  const activities = await readAll(join(content, 'activities'), '.yaml')
  const shuffler = createShuffler(lessons.map(({ text }) => text))
  const listed: { original: string; copy: string }[] = []
  for (let copy = 2; copy <= factor; copy += 1) {
    // Letters the course does not use, and a number that no other copy has.
    const newIds = new Map(
      lessons.map(({ text }, at) => [idOf(text), `XC${copy * lessons.length + at}`]),
    )
    for (const [original, id] of newIds) listed.push({ original, copy: id })
    for (const { name, text } of lessons) {
      const file = join(content, 'lessons', name.replace('.mdx', `-copy-${copy}.mdx`))
      await writeFile(file, copyLesson(text, { copy, newIds, shuffler }))
    }
    for (const { name, text } of banks) {
      const file = join(content, 'questions', name.replace('.yaml', `-copy-${copy}.yaml`))
      await writeFile(file, copyItems(text, { copy, newIds, shuffler }))
    }
    for (const { text } of activities) {
      const { id, copied } = copyActivities(text, { newIds, shuffler })
      await writeFile(join(content, 'activities', `${id}.yaml`), copied)
    }
  }
  await list(join(content, 'course.yaml'), listed)
  return lessons.length * factor
}

async function readAll(folder: string, ending: string): Promise<TextFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  )
}

function idOf(lesson: string): string {
  const [, id] = /^id: (\S+)$/m.exec(lesson) ?? []
  if (!id) throw new Error('A lesson has no "id:" line of its own.')
  return id
}

interface Copying {
  copy: number
  newIds: ReadonlyMap<string, string>
  shuffler: Shuffler
}

function copyLesson(text: string, { copy, newIds, shuffler }: Copying): string {
  const end = text.indexOf('\n---\n', 3) + 5
  const id = idOf(text)
  const head = text.slice(0, end).replace(`id: ${id}`, `id: ${newIds.get(id)}`)
  const body = text
    .slice(end)
    .replaceAll(/(<Question id="[^"]+)"/g, `$1-X${copy}"`)
    .replaceAll(`<Activity id="${id}-`, `<Activity id="${newIds.get(id)}-`)
  return head + shuffler.shuffle(body)
}

function copyItems(text: string, { copy, newIds, shuffler }: Copying): string {
  const bank = itemsSchema.parse(parse(text))
  const items = bank.items.map((item) => ({
    ...item,
    id: `${item.id}-X${copy}`,
    lesson: newIds.get(item.lesson) ?? item.lesson,
    stem: shuffler.shuffle(item.stem),
    options: item.options.map((option) => ({
      ...option,
      text: shuffler.shuffle(option.text),
      feedback: shuffler.shuffle(option.feedback),
    })),
  }))
  return stringify({ ...bank, items })
}

function copyActivities(text: string, { newIds, shuffler }: Omit<Copying, 'copy'>) {
  const { lesson, items, ...rest } = activitiesSchema.parse(parse(text))
  const id = newIds.get(lesson) ?? lesson
  const copies = items.map((item) => ({
    ...z.looseObject({}).parse(shuffleTexts(item, shuffler)),
    id: item.id.replace(lesson, id),
  }))
  return { id, copied: stringify({ ...rest, lesson: id, items: copies }) }
}

/** Shuffles every text in what a file holds; ids and other single words stay. */
function shuffleTexts(value: unknown, shuffler: Shuffler): unknown {
  if (typeof value === 'string') return value.includes(' ') ? shuffler.shuffle(value) : value
  if (Array.isArray(value)) return value.map((one) => shuffleTexts(one, shuffler))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, shuffleTexts(one, shuffler)]),
  )
}

/** Lists every copy in the module of its original. */
async function list(file: string, listed: readonly { original: string; copy: string }[]) {
  const course = parseDocument(await readFile(file, 'utf8'))
  const modules = course.get('modules')
  if (!isSeq(modules)) throw new Error('content/course.yaml has no modules.')
  const lists = modules.items.map((_, at) => course.getIn(['modules', at, 'lessons'])).filter(isSeq)
  const known = new Map(
    lists.map((units) => [units, new Set(z.array(z.string()).parse(units.toJSON()))]),
  )
  for (const { original, copy } of listed) {
    for (const [units, ids] of known) if (ids.has(original)) units.add(copy)
  }
  await writeFile(file, course.toString())
}
