import type { LockKind } from './lock.ts'

/** How much a release asks of learners who come back, least first. */
export const levels = ['patch', 'minor', 'major'] as const
export type Level = (typeof levels)[number]

/** One thing that has changed between two locks. */
export type Change =
  /** The wording differs, in something that no answer depends on. */
  | 'reworded'
  /** The wording differs, in something that was answered. */
  | 'updated'
  | 'added'
  /** A lesson asks for more before it is done; `parts` are the ids that joined. */
  | 'extended'
  /** Parts went; `parts` are theirs. */
  | 'parts-archived'
  /** The choices of a scenario lead elsewhere. */
  | 'rerouted'
  | 'archived'

export interface Notice {
  change: Change
  level: Level
  kind: LockKind
  id: string
  parts?: readonly string[]
}

const levelOf: Record<Change, Level> = {
  reworded: 'patch',
  updated: 'minor',
  added: 'minor',
  extended: 'minor',
  'parts-archived': 'major',
  rerouted: 'major',
  archived: 'major',
}

/** Makes a notice, with the level that its change has. */
export function notice(
  change: Change,
  { kind, id }: Pick<Notice, 'kind' | 'id'>,
  parts?: readonly string[],
): Notice {
  return { change, level: levelOf[change], kind, id, ...(parts && { parts }) }
}

const names: Record<LockKind, string> = {
  lesson: 'lesson',
  question: 'question',
  activity: 'activity',
  scenario: 'scenario',
  card: 'review card',
  assessment: 'assessment',
  sheet: 'form',
}

/** Says in a sentence or two what a learner would notice of a change. */
export function sayNotice({ change, kind, id, parts = [] }: Notice): string {
  const what = `The ${names[kind]} ${id}`
  const list = parts.join(', ')
  switch (change) {
    case 'reworded':
      return `${what} reads differently. Nobody's record changes.`
    case 'updated':
      return `${what} changed. Answers are kept, with "updated since you answered" beside them.`
    case 'added':
      return sayAdded(what, kind)
    case 'extended':
      return `${what} asks for more: ${list}. Whoever finished it stays finished and sees "new since you finished".`
    case 'parts-archived':
      return kind === 'scenario'
        ? `${what} lost ${list}. A run that went that way no longer replays to its end; it goes on from the last choice that is left. Endings stay counted.`
        : `${what} lost ${list}. Whoever chose that is asked again; the old answer is kept.`
    case 'rerouted':
      return `In ${what.toLowerCase().replace(id.toLowerCase(), id)} choices lead elsewhere. A run that was kept may no longer replay to its end. Endings stay counted.`
    case 'archived':
      return `${what} is gone. What was done in it is archived: kept, shown on "Your data", and counted apart.`
  }
}

function sayAdded(what: string, kind: LockKind): string {
  if (kind === 'lesson')
    return `${what} is new. The share of the course that is done falls until it is; a record of completion that was earned stays.`
  return `${what} is new. Nothing that was done changes.`
}
