import { adviseOn } from './advice.ts'
import type { Notes, StageBook, StagePart } from './book.ts'
import type { ConsoleView } from './console-view.ts'
import { stageView } from './draw-stage.ts'
import { lookUp } from './lookup.ts'
import { move } from './move.ts'
import { nameNext } from './next-name.ts'
import { storyPanel, votePanel } from './panels.ts'
import type { Session } from './session.ts'
import { type Standing, stand } from './standing.ts'
import type { Beat } from './stop.ts'

const minuteMs = 60_000
/** At which the votes are in, so that they may suggest something. */
const afterVote: readonly Beat[] = [
  ...(['count', 'result', 'discuss', 'revote', 'recount', 'shift', 'choose'] as const),
]

/** Returns everything that the console shows of a session: the stage, what comes next, the notes. */
export function consoleView(session: Session, book: StageBook, notes: Notes): ConsoleView {
  const standing = stand(session, book, session.at)
  const { here, told, poll } = standing
  const lit: Session = { ...session, screen: 'show' }
  const after = move(lit, { do: 'next' }, { book, now: session.at })
  const next = after === lit ? undefined : stageView(after, book)
  const devil = afterVote.includes(here.beat) ? sceneNotes(standing, notes)?.devil : undefined
  const advice =
    poll && afterVote.includes(here.beat) ? adviseOn(poll, devil !== undefined) : undefined
  const vote = poll && votePanel(session, poll, here.beat)
  return {
    stage: stageView(session, book),
    next,
    nextName: nameNext(session, here, after === lit ? undefined : after.place),
    ...cuesFor(standing, notes),
    ...(devil !== undefined && { devil }),
    voices: (told && lookUp(notes.voices, told.story.id)) ?? [],
    ...(advice !== undefined && { advice }),
    parts: partsOf(standing),
    plannedMs: plannedFor(standing, notes),
    ...(vote && { vote }),
    ...(told && { story: storyPanel(standing, told) }),
  }
}

type Cues = Pick<ConsoleView, 'say' | 'ask' | 'watchFor'>

const silence: Cues = { say: '', ask: [], watchFor: '' }
const cardCues: Cues = {
  say: 'Ask whoever sits at the back to read the smallest line aloud. Set the size and the colours until they can.',
  ask: [],
  watchFor: 'Corner marks that the projector cuts off: widen the margin until all four show.',
}

/** The notes of the scene, from its first line to what came of the choice; else those of the part. */
function cuesFor(standing: Standing, notes: Notes): Cues {
  const { beat, part } = standing.here
  if (beat === 'card') return cardCues
  if (beat === 'end') return silence
  const scene = sceneNotes(standing, notes)
  if (scene) {
    const { say, ask, watchFor, discuss } = scene
    return { say, ask: [discuss, ...ask], watchFor }
  }
  return lookUp(notes.parts, part) ?? silence
}

function sceneNotes({ told, decision, here }: Standing, notes: Notes) {
  const shown = here.beat === 'consequence' ? told?.decisions[here.decision] : decision
  const scenes = told && lookUp(notes.scenes, told.story.id)
  return shown && scenes && lookUp(scenes, shown.scene.id)
}

function partsOf({ session, book, here }: Standing): ConsoleView['parts'] {
  const now = book.plan.parts.findIndex(({ id }) => id === here.part)
  const standing = (at: number) => {
    if (here.beat === 'card') return 'to come'
    if (here.beat === 'end' || at < now) return 'done'
    return at === now ? 'now' : 'to come'
  }
  return book.plan.parts.map(({ id, kind, title, minutes }: StagePart, at) => ({
    ...{ id, kind, title },
    plannedMs: minutes * minuteMs,
    spentMs: lookUp(session.spentMs, id) ?? 0,
    standing: standing(at),
  }))
}

/** A scene has minutes of its own, all its beats together; what frames a story has none. */
function plannedFor(standing: Standing, notes: Notes): number {
  const { book, here, told } = standing
  if (here.beat === 'card' || here.beat === 'end') return 0
  if (told) return (sceneNotes(standing, notes)?.minutes ?? 0) * minuteMs
  return (book.plan.parts.find(({ id }) => id === here.part)?.minutes ?? 0) * minuteMs
}
