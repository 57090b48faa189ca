/** What a learner did, as ids: the options chosen, or "part=choice" where an item has parts. */
export type Answer = readonly string[]

/** What is said about an answer, or about one part of it. */
export interface Comment {
  verdict: 'right' | 'wrong' | 'note'
  text: string
  /** The part of the item that it is about. */
  part?: string
  /** The misconception that the answer points to. */
  misconception?: string
}

/** What an answer is worth. */
export type Mark =
  /** Nothing to mark yet; `ask` says what is missing. */
  | { kind: 'unanswered'; ask: string }
  /** The item has changed since the answer was saved, and what was chosen is gone. */
  | { kind: 'unknown' }
  /** From 0 to `of` points. Where nothing is right or wrong, `of` is 0. */
  | { kind: 'marked'; points: number; of: number; comments: Comment[] }

/** The pure half of a kind of item. */
export interface Kind<Item, Face, Key> {
  /** Returns what is shown before an answer is checked: no key, no feedback. */
  face(item: Item): Face
  /** Returns the rest: what is right, and what is said about each answer. */
  key(item: Item): Key
  /** Marks an answer. Total: every list of strings has a mark. */
  mark(face: Face, key: Key, answer: Answer): Mark
}

/** Tells whether an answer earned all there was to earn. */
export function isRight(mark: Mark): boolean {
  return mark.kind === 'marked' && mark.points === mark.of
}

/** Splits an answer of "part=choice" into its choices by part; the last one of a part counts. */
export function choicesByPart(answer: Answer): Map<string, string> {
  return new Map(
    answer.flatMap((entry) => {
      const at = entry.indexOf('=')
      return at < 0 ? [] : [[entry.slice(0, at), entry.slice(at + 1)] as const]
    }),
  )
}

/** Asks for the parts that have no choice yet, or returns undefined when each has one. */
export function askForRest(chosen: number, parts: number, what: string): Mark | undefined {
  if (chosen >= parts) return undefined
  const left = parts - chosen
  return {
    kind: 'unanswered',
    ask: chosen === 0 ? `Choose for each ${what} first.` : `${left} of ${parts} still to choose.`,
  }
}
