import { getCollection } from 'astro:content'
import { seal } from '#core/question/seal.ts'
import { fingerprint } from '#core/question/seed.ts'
import { forLearners, type ScenarioFile } from '#core/scenario/scenario.ts'
import type { Notes, RoomQuestion, SealedBook, StageBook } from '#core/workshop/book.ts'
import { forRooms } from '#core/workshop/for-rooms.ts'
import { anyItem, type Plan, type PlanPart } from '#core/workshop/plan.ts'
import { getBank, getFace } from './items.ts'
import { getCourse } from './outline.ts'
import { type DataFile, nameFile } from './pools.ts'
import { getScenarios } from './scenarios.ts'

/** A session plan with its files: what the stage may load, and what the console loads besides. */
export interface RoomFiles {
  readonly plan: Plan
  readonly book: DataFile
  readonly notes: DataFile
}

/** Returns the session plans, the shortest first. */
export async function getPlans(): Promise<Plan[]> {
  const plans = (await getCollection('workshop')).map(({ data }) => data)
  return plans.sort((a, b) => a.minutes - b.minutes)
}

/** Returns the files of every plan. */
export async function getRoomFiles(): Promise<RoomFiles[]> {
  return Promise.all(
    (await getPlans()).map(async (plan) => {
      const whole = { ...plan, parts: (await Promise.all(plan.parts.map(eachItem))).flat() }
      return {
        plan,
        book: nameFile(`stage-${plan.id}`, sealKeys(await bookOf(whole))),
        notes: nameFile(`notes-${plan.id}`, await notesOf(whole)),
      }
    }),
  )
}

/** Seals the best answers, as the keys of lessons are: nobody reads one by accident. */
function sealKeys(book: StageBook): SealedBook {
  const questions = Object.values(book.questions).map(({ key, because, ...face }) => ({
    ...face,
    sealed: seal(JSON.stringify({ key, because }), book.plan.id),
  }))
  return { ...book, questions: byId(questions) }
}

/** Puts a part for each item of the bank in the place of one that stands for any. */
async function eachItem(part: PlanPart): Promise<PlanPart[]> {
  if (part.kind !== 'quiz' || part.item !== anyItem) return [part]
  const bank = (await getBank()).toSorted((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
  const numbers = new Map<string, number>()
  return bank.map(({ id, objective }) => {
    const number = (numbers.get(objective) ?? 0) + 1
    numbers.set(objective, number)
    const title = `Objective ${objective.slice(2)}, question ${number}`
    return { ...part, id: id.toLowerCase(), item: id, title }
  })
}

async function bookOf(plan: Plan): Promise<StageBook> {
  const stories = (await storiesOf(plan)).map(forLearners)
  const questions = await questionsOf(plan)
  const parts = plan.parts.map(withoutNotes)
  const book = {
    course: (await getCourse()).id,
    plan: { ...plan, parts },
    stories: byId(stories),
    questions: byId(questions),
  }
  return { ...book, content: fingerprint(JSON.stringify(book)) }
}

function withoutNotes(part: PlanPart): StageBook['plan']['parts'][number] {
  if (part.kind === 'break') return part
  const { say: _say, ask: _ask, watchFor: _watchFor, ...shown } = part
  return shown
}

async function notesOf(plan: Plan): Promise<Notes> {
  const stories = await storiesOf(plan)
  return {
    parts: Object.fromEntries(
      plan.parts.flatMap((part) => {
        if (part.kind === 'break') return []
        const { say, ask, watchFor } = part
        return [[part.id, { say, ask, watchFor }]]
      }),
    ),
    scenes: Object.fromEntries(
      stories.map(({ id, scenes }) => [
        id,
        Object.fromEntries(scenes.map(({ id, room, discuss }) => [id, { ...room, discuss }])),
      ]),
    ),
    voices: Object.fromEntries(
      stories.map(({ id, people }) => [
        id,
        people.map(({ name, post, voice }) => ({ name, post, voice })),
      ]),
    ),
  }
}

/** Names the stories that a plan plays, by their ids. */
export function storiesIn({ parts }: Plan): string[] {
  return parts.flatMap((part) => (part.kind === 'story' ? [part.scenario] : []))
}

async function storiesOf(plan: Plan): Promise<ScenarioFile[]> {
  const ids = new Set(storiesIn(plan))
  return (await getScenarios()).filter(({ id }) => ids.has(id))
}

async function questionsOf({ parts }: Plan): Promise<RoomQuestion[]> {
  const ids = new Set(parts.flatMap((part) => (part.kind === 'quiz' ? [part.item] : [])))
  return (await getBank())
    .filter(({ id }) => ids.has(id))
    .map((item) => {
      const { id, stem } = item
      // In the order of the lesson, so that a room and a reader talk of the same letters.
      const face = getFace(item)
      const best = item.options.find(({ key }) => key)
      return {
        id,
        stem,
        options: face.kind === 'single' ? face.options : [],
        key: best?.id ?? '',
        because: forRooms(best?.feedback ?? ''),
      }
    })
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Record<string, Thing> {
  return Object.fromEntries(things.map((thing) => [thing.id, thing]))
}
