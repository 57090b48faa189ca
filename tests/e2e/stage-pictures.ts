import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtSite } from '#commands/serve.ts'
import { play } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { act } from '#core/workshop/act.ts'
import { beginSession } from '#core/workshop/begin-session.ts'
import type { StageBook } from '#core/workshop/book.ts'
import { stageView } from '#core/workshop/draw-stage.ts'
import { openBook } from '#core/workshop/open-book.ts'
import type { Session } from '#core/workshop/session.ts'

/** What the built site gives to the stage, or to the console alone, plan by plan, as JSON. */
export async function builtFiles(kind: 'stage' | 'notes'): Promise<string[]> {
  const names = readdirSync(join(builtSite, 'pools')).filter((name) => name.startsWith(`${kind}-`))
  return Promise.all(
    names.map(async (name) => {
      const module = await import(pathToFileURL(join(builtSite, 'pools', name)).href)
      return JSON.stringify(module.default)
    }),
  )
}

export async function builtBooks(): Promise<StageBook[]> {
  return (await builtFiles('stage')).map((text) => openBook(JSON.parse(text)))
}

/** Finds runs that come by every scene of a story with every choice that it ever offers there. */
function runsThrough(story: Scenario): string[][] {
  const seen = new Set<string>()
  const runs: string[][] = []
  let open: string[][] = [[]]
  while (open.length > 0) {
    const next: string[][] = []
    for (const choices of open) {
      const run = play(story, choices)
      if (run.kind === 'ended') continue
      for (const { id } of run.offered) {
        const pair = `${run.scene.id}/${id}`
        if (seen.has(pair)) continue
        seen.add(pair)
        next.push([...choices, id])
        runs.push([...choices, id])
      }
    }
    open = next
  }
  return runs
}

/** How a plan is played. */
interface Playing {
  book: StageBook
  /** The choices that are followed as far as they go, and then the first ones. */
  way: readonly string[]
  /** Whether the first result waits until after the talk. */
  holds: boolean
}

/** Plays a plan once, with two votes on everything. */
function playPlan({ book, way, holds }: Playing): Session[] {
  const sessions: Session[] = []
  let now = Date.UTC(2026, 10, 24, 9)
  let session = beginSession(book, { id: 'all', now, isRehearsal: true })
  const apply = (command: Parameters<typeof act>[1]) => {
    now += 1000
    session = act(session, command, book, now)
  }
  apply({ do: 'people', people: 40 })
  apply({ do: 'hold-first-result', holds })
  apply({ do: 'start-timer', label: 'Talk', minutes: 5 })
  for (let pictures = 0; pictures < 1000; pictures += 1) {
    sessions.push(session)
    const { part, beat, decision } = session.place
    if (beat === 'end') return sessions
    if (beat === 'vote' || beat === 'revote')
      for (const [option, to] of [9, 14, 6, 3, 2].entries())
        apply({ do: 'set-count', option, to: beat === 'vote' ? to : to + option })
    if (beat === 'choose') {
      const story = storyAt(book, session)
      const run = story && play(story, session.stories[part]?.tellings[0]?.choices ?? [])
      if (run?.kind === 'scene') {
        const wanted = run.offered.findIndex(({ id }) => id === way[decision])
        apply({ do: 'choose', option: Math.max(0, wanted) })
      }
      sessions.push(session)
    }
    apply({ do: 'next' })
  }
  throw new Error(`The plan ${book.plan.id} never ends.`)
}

function storyAt(book: StageBook, { place }: Session): Scenario | undefined {
  const part = book.plan.parts.find(({ id }) => id === place.part)
  return part?.kind === 'story' ? book.stories[part.scenario] : undefined
}

/** Every different picture of a plan: each beat of each part, each scene and choice of each story. */
export function picturesOf(book: StageBook): Session[] {
  const ways = Object.values(book.stories).flatMap(runsThrough)
  // A list to choose from is no plan to play: each of its parts is played alone.
  const playings =
    ways.length > 0
      ? ways.map((way) => ({ book, way }))
      : book.plan.parts.map((part) => ({ book: withParts(book, [part]), way: [] }))
  const pictures = new Map<string, Session>()
  for (const playing of playings)
    for (const holds of [true, false])
      for (const session of playPlan({ ...playing, holds })) {
        const { timer: _, ...view } = stageView(session, playing.book)
        pictures.set(JSON.stringify(view), session)
      }
  return [...pictures.values()]
}

function withParts(book: StageBook, parts: StageBook['plan']['parts']): StageBook {
  return { ...book, plan: { ...book.plan, parts } }
}
