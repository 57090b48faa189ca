import * as z from 'zod'
import { highestValue, lowestValue, quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { highestCount, nameChoice, type State } from '#core/scenario/state.ts'

/** Where an author starts to play, in which state, and the choices made since. */
export interface Start {
  readonly scene: string
  /** The state before the scene is entered. */
  readonly state: State
  /** The ids of the choices, in order. */
  readonly played: readonly string[]
}

/** Something in an address that cannot be played. */
export interface QueryProblem {
  /** The name of the field. */
  readonly name: string
  readonly what: string
}

/** The highest number of times that the form takes a scene to have been entered. */
export const highestVisits = 20

const countPrefix = 'count.'
const visitsPrefix = 'visits.'

/** What a field of an address or form is called. */
export const fieldNames = {
  counter: (name: string) => countPrefix + name,
  visits: (scene: string) => visitsPrefix + scene,
}

/** Reads an address such as "?scene=the-form&trust=3&chose=first-move/a&played=b". */
export function readStart(
  scenario: Scenario,
  search: string,
): { start: Start; problems: [] } | { start: undefined; problems: QueryProblem[] } {
  const query = new URLSearchParams(search)
  const result = startSchema(scenario).safeParse(group(query))
  if (!result.success) {
    return {
      start: undefined,
      problems: result.error.issues.flatMap((issue) => nameProblems(issue, query)),
    }
  }
  const { scene, chose, played, ...rest } = result.data
  const { [countPrefix]: counters, [visitsPrefix]: visits, ...quantities } = rest
  const entered = Object.entries(visits).filter(([, times]) => times > 0)
  const state = {
    quantities,
    counters,
    visits: Object.fromEntries(entered),
    chosen: [...new Set(chose)],
  }
  return { start: { scene, state, played }, problems: [] }
}

/** Writes the shortest query that `readStart` reads as this start; empty for the opening. */
export function writeStart(scenario: Scenario, { scene, state, played }: Start): string {
  const query = new URLSearchParams()
  if (scene !== scenario.scenes[0]?.id) query.set('scene', scene)
  for (const name of quantityNames) {
    if (state.quantities[name] !== scenario.start[name])
      query.set(name, String(state.quantities[name]))
  }
  for (const [name, value] of Object.entries(state.counters)) {
    if (value !== scenario.counters[name]) query.set(fieldNames.counter(name), String(value))
  }
  for (const [id, times] of Object.entries(state.visits))
    query.set(fieldNames.visits(id), String(times))
  for (const choice of state.chosen) query.append('chose', choice)
  for (const choice of played) query.append('played', choice)
  // These are allowed in a query as they are, and an address is easier to read with them.
  const text = query.toString().replaceAll('%2F', '/')
  return text && `?${text}`
}

/** Gathers a query by name, and "count.calls" as "calls" below "count.". */
function group(query: URLSearchParams): Record<string, unknown> {
  const plain = new Map<string, string[]>()
  const nested = { [countPrefix]: new Map(), [visitsPrefix]: new Map() }
  for (const name of new Set(query.keys())) {
    const [, prefix, part] = /^(count\.|visits\.)(.*)$/.exec(name) ?? []
    const isNested = (prefix === countPrefix || prefix === visitsPrefix) && part !== undefined
    if (isNested) nested[prefix].set(part, query.getAll(name))
    else plain.set(name, query.getAll(name))
  }
  return {
    ...Object.fromEntries(plain),
    [countPrefix]: Object.fromEntries(nested[countPrefix]),
    [visitsPrefix]: Object.fromEntries(nested[visitsPrefix]),
  }
}

function startSchema({ scenes, start, counters }: Scenario) {
  const first = scenes[0]?.id ?? ''
  const ids = scenes.map(({ id }) => id)
  const choices = scenes.flatMap(({ id, choices }) => choices.map((c) => nameChoice(id, c.id)))
  const level = (name: keyof typeof start) => oneNumber(lowestValue, highestValue, start[name])
  return z.strictObject({
    scene: z
      .tuple([z.enum(ids, `Write one of ${ids.join(', ')}.`)], 'Give it once.')
      .default([first])
      .transform(([id]) => id),
    trust: level('trust'),
    delivery: level('delivery'),
    adaptation: level('adaptation'),
    reserve: level('reserve'),
    [countPrefix]: z.strictObject(
      Object.fromEntries(
        Object.entries(counters).map(([name, from]) => [name, oneNumber(0, highestCount, from)]),
      ),
    ),
    [visitsPrefix]: z.strictObject(
      Object.fromEntries(ids.map((id) => [id, oneNumber(0, highestVisits, 0)])),
    ),
    chose: z.array(z.enum(choices, `Write one of ${choices.join(', ')}.`)).default([]),
    played: z.array(z.string()).default([]),
  })
}

/** Reads a list of one whole number, as a query gives it. */
function oneNumber(least: number, most: number, otherwise: number) {
  const message = `Write a whole number from ${least} to ${most}.`
  const whole = z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .pipe(z.int(message).min(least, message).max(most, message))
  return z
    .tuple([whole], 'Give it once.')
    .default([otherwise])
    .transform(([value]) => value)
}

function nameProblems(issue: z.core.$ZodIssue, query: URLSearchParams): QueryProblem[] {
  const path = issue.path.map(String)
  const [kind = '', part = ''] = path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const name = path.join('') + key
      return { name, what: `"${name}" is not a field of this scenario: take it out.` }
    })
  }
  const name = kind === countPrefix || kind === visitsPrefix ? kind + part : kind
  const values = query.getAll(name)
  const value = kind === 'chose' ? values[Number(part)] : values.join('" and "')
  return [{ name, what: `"${name}" is "${value ?? ''}". ${issue.message}` }]
}
