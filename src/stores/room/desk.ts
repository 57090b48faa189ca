import type { atom } from 'nanostores'
import type { StageBook } from '#core/workshop/book.ts'
import type { KeyPress } from '#core/workshop/keys.ts'
import type { Session } from '#core/workshop/session.ts'
import type { Line } from '#tracking/browser/news.ts'
import type { RoomStore } from './keep.ts'
import type { Message, Seen } from './messages.ts'

/** How a console stands beyond the session itself. */
export interface Standing {
  /** Only one console writes; the others look on. */
  readonly isWriter: boolean
  /** Another console is still being asked whether it writes. */
  readonly isAsking: boolean
  /** Whether the last change is kept: without storage, or with a full one, it lasts as long as the page. */
  readonly isSaved: boolean
  /** What the stages that are open said of themselves last. */
  readonly stages: readonly Seen[]
  readonly canUndo: boolean
  /** The session was erased here or in another window. */
  readonly isErased: boolean
}

/** What a console is opened with. */
export interface Opening {
  readonly store: RoomStore
  readonly book: StageBook
  readonly session: Session
  readonly now: () => number
  readonly token: string
  /** Hears the keys that were pressed on a stage. */
  readonly onKey: (press: KeyPress) => void
}

/** A console and what it holds. */
export interface Desk extends Opening {
  readonly $session: ReturnType<typeof atom<Session>>
  readonly $standing: ReturnType<typeof atom<Standing>>
  readonly seenAt: Map<string, number>
  undo: Session[]
  /** The highest epoch that any console has claimed: whoever takes over goes beyond it. */
  epoch: number
  /** What the stage shows; held while it is frozen. */
  shown: Session
  line: Line | undefined
  /** Ends the wait for another console. */
  claim: ReturnType<typeof setTimeout> | undefined
}

/** The channel between the windows of one session. */
export function channelOf({ namespace }: RoomStore, id: string): string {
  return `${namespace}:${id}`
}

export function tell({ line }: Desk, message: Message) {
  line?.tell(message)
}

export function stand({ $standing }: Desk, changed: Partial<Standing>) {
  $standing.set({ ...$standing.get(), ...changed })
}
