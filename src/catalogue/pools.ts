import { getCollection } from 'astro:content'
import type { Misconceptions, ObjectivePlace, PoolItem } from '#core/assessment/pool.ts'
import type { Pool } from '#core/question/bank.ts'
import { fingerprint } from '#core/question/seed.ts'
import { single } from '#core/question/single/mark.ts'
import { getBank, getKeyFile } from './items.ts'
import { getCodebook } from './lock.ts'
import { getCourse, getOutline } from './outline.ts'
import { getDeckFile } from './review-deck.ts'

/** Data that a page loads when it needs it, as a module of its own. */
export interface DataFile {
  /** The file's name; it changes with what is in it. */
  name: string
  /** Its path below the site's root. */
  path: string
  data: unknown
}

/** The data files that pages load: pools of the bank, misconceptions, cards for review, the codebook. */
type DataKind = Exclude<Pool, 'review'> | 'misconceptions' | 'reviewDeck' | 'codebook'

/** Returns every data file that pages load. */
export async function getDataFiles(): Promise<Record<DataKind, DataFile>> {
  const poolFile = async (pool: Pool) => nameFile(pool, await getPool(pool))
  return {
    pretest: await poolFile('pretest'),
    check: await poolFile('check'),
    final: await poolFile('final'),
    misconceptions: nameFile('misconceptions', await getMisconceptions()),
    reviewDeck: nameFile('review-deck', await getDeckFile()),
    codebook: nameFile('codebook', getCodebook()),
  }
}

/** Names a data file after its content, so that browsers may keep it for good. */
export function nameFile(kind: string, data: unknown): DataFile {
  const name = `${kind}.${fingerprint(JSON.stringify(data))}`
  return { name, path: `pools/${name}.js`, data }
}

async function getPool(pool: Pool): Promise<PoolItem[]> {
  const { units } = await getOutline()
  const bank = await getBank()
  return bank
    .filter((item) => item.pool === pool)
    .map((item) => {
      const unit = units.find(({ id }) => id === item.lesson)
      return {
        id: item.id,
        objective: item.objective,
        enemies: item.enemies,
        options: item.options.map(({ id }) => ({ id })),
        face: single.face(item),
        keyFile: getKeyFile(item).path,
        lesson: { title: unit?.title ?? '', href: belowRoot(unit?.href ?? '') },
      }
    })
}

async function getMisconceptions(): Promise<Misconceptions> {
  const { units } = await getOutline()
  const files = await getCollection('questions')
  return Object.fromEntries(
    files.flatMap(({ data: { objective, misconceptions } }) =>
      misconceptions.map(({ id, says, see }) => {
        const [, lesson = '', heading = ''] = /^lesson:([A-Z0-9]+)#(.+)$/.exec(see) ?? []
        const unit = units.find((one) => one.id === lesson)
        const href = `${belowRoot(unit?.href ?? '')}#${heading}`
        return [`${objective}:${id}`, { says, see: { title: unit?.title ?? '', href } }]
      }),
    ),
  )
}

/** Returns the objectives with the timed lessons that teach them. */
export async function getObjectivePlaces(): Promise<ObjectivePlace[]> {
  const { objectives } = await getCourse()
  const lessons = await getCollection('lessons')
  const { units } = await getOutline()
  return objectives.map(({ id, text }) => ({
    id,
    text,
    lessons: units.flatMap((unit) => {
      const taught = lessons.find(({ data }) => data.id === unit.id)?.data.objectives ?? []
      // The assessments and the story choice name every objective, so they are no place to start.
      return taught.includes(id) && taught.length <= 2
        ? [{ title: unit.title, href: belowRoot(unit.href) }]
        : []
    }),
  }))
}

function belowRoot(href: string): string {
  return href.replace(/^\//, '')
}
