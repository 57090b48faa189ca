import { type Drawable, drawForm } from '#core/assessment/draw.ts'
import { type Entries, type Entry, type EntryOf, keyOf } from '#core/progress/entry.ts'
import { keepLatestRuns } from '#core/progress/merge.ts'
import { cellName } from '#core/question/calibrate/mark.ts'
import type { Item } from '#core/question/kinds.ts'
import { createRandom, shuffle } from '#core/question/seed.ts'
import { placeName } from '#core/question/table/mark.ts'
import { criterionName } from '#core/question/written/mark.ts'
import { type Log, mergeLogs, type Rating, ratings } from '#core/review/log.ts'
import { begin, step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'

/** What there is to do in a course. */
export interface Ground {
  lessons: readonly string[]
  bank: readonly Bank[]
  items: readonly Item[]
  scenarios: readonly Scenario[]
  cards: readonly string[]
  statements: readonly string[]
  pairs: readonly string[]
}

/** An item of the bank, with its objective. */
type Bank = Extract<Item, { kind: 'single' }> & Drawable & { pool: string }

export interface Habits {
  seed: string
  /** How often each card is reviewed. */
  reviews: number
  /** True for somebody who does everything in an order of chance, at any hour of a year. */
  isWild?: boolean
  /** Texts for the fields that take them; none are written without. */
  texts?: readonly string[]
}

const minute = 60_000
const day = 1440 * minute
const firstDay = Date.UTC(2026, 10, 24, 9)

/** Makes the record of somebody who has done everything that there is in a course. */
export function doEverything(ground: Ground, habits: Habits): Entries {
  const random = createRandom(habits.seed)
  let counter = 0
  const tick = () => {
    counter += 1
    return counter
  }
  const tools: Tools = { random, tick, pick: (list) => pickOne(list, random), habits }
  const items = [...ground.bank, ...ground.items]
  const tries = items.flatMap(({ id }) => [id, id, id])
  const done = [
    ...readLessons(ground, tools),
    ...answerAll(items, habits.isWild ? shuffle(tries, random) : tries, tools),
    ...['pretest-1', 'final-1', 'final-2'].map((id) => sitTest(ground, id, tools)),
    ...ground.scenarios.map((scenario) => playOften(scenario, tools)),
    ...reviewCards(ground.cards, tools),
    ...fillSheets(ground, tools),
  ]
  return Object.fromEntries(done.map((entry) => [keyOf(entry), { ...entry, release: 1 }]))
}

type Answers = EntryOf<'attempt'>['answers']

interface Tools {
  random: () => number
  tick: () => number
  pick: <T>(list: readonly T[]) => T
  habits: Habits
}

function pickOne<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('There is nothing to pick from.')
  return one
}

function readLessons({ lessons }: Ground, { tick, habits, random }: Tools): Entry[] {
  const order = habits.isWild ? shuffle(lessons, random) : lessons
  const read = order.map((id): Entry => {
    tick()
    return { kind: 'lesson', id, counter: tick(), endReached: true, done: 1 }
  })
  const place = { kind: 'place', id: 'last', lesson: 'L53' } as const
  return [...read, { ...place, counter: tick(), heading: 'what-a-plan-has-to-say' }]
}

function answerAll(items: Ground['items'], tries: readonly string[], tools: Tools): Entry[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const entries = new Map<string, EntryOf<'question'>>()
  for (const id of tries) {
    const item = byId.get(id)
    const known = entries.get(id)
    if (!item) continue
    const one = { counter: tools.tick(), chosen: chooseOther(item, known?.first.chosen, tools) }
    entries.set(id, {
      kind: 'question',
      id,
      counter: one.counter,
      first: known?.first ?? one,
      last: one,
      tries: (known?.tries ?? 0) + 1,
      right: known?.right || tools.random() < 0.6,
    })
  }
  return [...entries.values()]
}

function chooseOther(item: Item, first: readonly string[] | undefined, tools: Tools): string[] {
  let chosen = choose(item, tools)
  // A written answer without texts to write is the same each time.
  for (let at = 0; at < 9 && String(chosen) === String(first); at += 1) chosen = choose(item, tools)
  return chosen
}

function choose(item: Item, { random, pick, habits }: Tools): string[] {
  const one = (list: readonly { id: string }[]) => pick(list).id
  switch (item.kind) {
    case 'single':
    case 'commit':
      return [one(item.options)]
    case 'multiple':
      return shuffle(item.options, random)
        .slice(0, item.options.filter(({ key }) => key).length)
        .map(({ id }) => id)
    case 'ordering':
      return shuffle(item.steps, random).map(({ id }) => id)
    case 'matching':
      return item.rows.map(({ id }) => `${id}=${one(item.choices)}`)
    case 'sorting':
      return item.cards.map(({ id }) => `${id}=${one(item.categories)}`)
    case 'calibrate':
      return item.cells.map(({ row, column }) => `${cellName(row, column)}=${one(item.settings)}`)
    case 'table': {
      const cells = shuffle(
        item.rows.flatMap((row) => Object.values(row.cells)),
        random,
      )
      const places = item.rows.flatMap((row) => item.columns.map((c) => placeName(row.id, c.id)))
      return places.map((place, at) => `${place}=${cells[at]?.id}`)
    }
    case 'written': {
      const met = item.criteria.filter(() => random() < 0.5)
      return [
        `text=${habits.texts ? pick(habits.texts) : 'Done.'}`,
        ...met.map(({ id }) => `${criterionName(id)}=yes`),
      ]
    }
  }
}

function sitTest({ bank }: Ground, id: string, { tick, pick, random, habits }: Tools): Entry {
  const pool = bank.filter((item) => item.pool === id.slice(0, -2))
  const counter = tick()
  const items = drawForm(pool, 2, `${habits.seed} ${id}`)
  const certainties = [1, 2, 3] as const
  const order = habits.isWild ? shuffle(items, random) : items
  const answers = Object.fromEntries(
    order.map((item): [string, Answers[string]] => {
      tick()
      return [
        item.id,
        { counter: tick(), chosen: [pick(item.options)], certainty: pick(certainties) },
      ]
    }),
  )
  const right = items.map((item) => item.id).filter(() => random() < 0.7)
  const handedIn = tick()
  const submitted = { counter: handedIn, day: '2026-12-01', answers, right }
  return { kind: 'attempt', id, counter: handedIn, form: { counter, items }, answers, submitted }
}

/** Plays until there are twelve finished runs, and adds whatever endings chance has not met. */
function playOften(scenario: Scenario, { tick, pick }: Tools): Entry {
  let finished: NonNullable<EntryOf<'scenario'>['finished']> = []
  let run: EntryOf<'scenario'>['run'] = { counter: 0, choices: [] }
  for (let at = 0; at < 200 && finished.length < 12; at += 1) {
    let state = begin(scenario)
    while (state.kind === 'scene') {
      tick()
      tick()
      state = step(scenario, state, pick(state.offered).id) ?? state
    }
    run = { counter: tick(), choices: state.steps.map(({ choice }) => choice.id), told: true }
    finished = keepLatestRuns([{ counter: run.counter, choices: run.choices }, ...finished])
  }
  const endings = scenario.endings.map(({ id }) => id).sort()
  return { kind: 'scenario', id: scenario.id, counter: run.counter, run, endings, finished }
}

/** Reviews in sessions of fifteen cards, a card a minute; or, for the wild, at any minute. */
function reviewCards(cards: readonly string[], { tick, random, pick, habits }: Tools): Entry[] {
  const logs = new Map<string, { log: Log; counter: number }>()
  const meet = (id: string, at: number, rating: Rating) =>
    logs.set(id, { log: mergeLogs(logs.get(id)?.log ?? [], [{ at, rating }]), counter: tick() })
  const meetings = Array.from({ length: habits.reviews }, (_, nth) =>
    shuffle(cards, random).map((id, at) => {
      const session = Math.floor(at / 15) * day + nth * 14 * day + Math.floor(random() * 3) * day
      return { id, at: firstDay + session + Math.floor(at % 15) * minute }
    }),
  ).flat()
  const wild = meetings.map(({ id }) => ({
    id,
    at: firstDay + Math.floor(random() * 365 * 1440) * minute,
  }))
  const inTime = (habits.isWild ? wild : meetings).sort((a, b) => a.at - b.at)
  for (const { id, at } of inTime) meet(id, at, pick(ratings))
  return [...logs].map(([id, { log, counter }]) => ({
    kind: 'review',
    id,
    counter,
    log: [...log],
  }))
}

function fillSheets({ statements, pairs, scenarios }: Ground, tools: Tools): Entry[] {
  const { tick, pick, habits } = tools
  const sheet = (id: string, values: readonly (readonly [string, string])[]): Entry => {
    const fields = Object.fromEntries(
      values.map(([name, value]) => [name, { counter: tick(), value }]),
    )
    return { kind: 'sheet', id, counter: tick() - 1, fields }
  }
  const marks = statements.map((id) => [id, pick(['0', '1', '2', '3', '4'])] as const)
  const sides = pairs.map((id) => [id, pick(['leading', 'managing'])] as const)
  const filledIn = [['day', '2026-11-24'] as const, ...marks, ...sides]
  const all = [
    sheet('self-assessment-1', filledIn),
    sheet('self-assessment-2', [['day', '2027-01-23'], ...marks.slice().reverse(), ...sides]),
    sheet('learner', [['seed', '1k2j9x0qz8r3v']]),
    sheet('review', [['scope', 'all']]),
    sheet('record', [['name', 'Ángela Østergård-Nakamura']]),
  ]
  if (!habits.texts) return all
  const texts = habits.texts
  const half = (kind: string) => [
    [`${kind}-capability`, kind === 'managing' ? 'Process design' : 'Leading change'] as const,
    ...['practice', 'often', 'source', 'outcome'].map(
      (part) => [`${kind}-${part}`, pick(texts).slice(0, 300)] as const,
    ),
    [`${kind}-first`, '2026-12-07'] as const,
  ]
  return [
    ...all,
    sheet('plan', [['start', '2026-11-30'], ...half('managing'), ...half('leading')]),
    ...scenarios.map(({ id }) => sheet(`reflection-${id}`, [['answer', pick(texts)]])),
  ]
}
