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
import type { Session } from '#core/workshop/session.ts'

/** What the built site gives to the stage, plan by plan. */
export async function builtBooks(): Promise<StageBook[]> {
  const names = readdirSync(join(builtSite, 'pools')).filter((name) => name.startsWith('stage-'))
  return Promise.all(
    names.map(async (name) => {
      const module = await import(pathToFileURL(join(builtSite, 'pools', name)).href)
      return module.default as StageBook
    }),
  )
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

/** Plays a plan once, each story along the given choices and then along its first ones, with votes. */
function playPlan(book: StageBook, way: readonly string[], holds: boolean): Session[] {
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
    const { beat, decision } = session.place
    if (beat === 'end') return sessions
    if (beat === 'vote' || beat === 'revote')
      for (const [option, to] of [9, 14, 6, 3, 2].entries())
        apply({ do: 'set-count', option, to: beat === 'vote' ? to : to + option })
    if (beat === 'choose') {
      const story = storyAt(book, session)
      const run =
        story && play(story, session.stories[session.place.part]?.tellings[0]?.choices ?? [])
      const wanted =
        run?.kind === 'scene' ? run.offered.findIndex(({ id }) => id === way[decision]) : -1
      if (run?.kind === 'scene') apply({ do: 'choose', option: Math.max(0, wanted) })
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
  const pictures = new Map<string, Session>()
  for (const way of ways)
    for (const holds of [true, false])
      for (const session of playPlan(book, way, holds)) {
        const { timer: _, ...view } = stageView(session, book)
        pictures.set(JSON.stringify(view), session)
      }
  return [...pictures.values()]
}
