import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { type Entries, findEntry } from '#core/progress/entry.ts'
import { type SingleKey, single } from '#core/question/single/mark.ts'
import type { DeckFile, ItemFace } from '#core/review/face.ts'
import { loadKey, loadModule } from '#stores/keys.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'

/** The cards, and what this learner missed of the checks. */
export interface Deck extends DeckFile {
  /** Ids of checks whose first answer was wrong. */
  missed: ReadonlySet<string>
}

type Load = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; deck: Deck }

/** Loads the deck once the record has been read. */
export function useDeck(file: string): Load {
  const isLoaded = useStore($isLoaded)
  const [load, setLoad] = useState<Load>({ kind: 'loading' })
  useEffect(() => {
    if (!isLoaded) return
    readDeck(file)
      .then((deck) => setLoad({ kind: 'ready', deck }))
      .catch(() => setLoad({ kind: 'failed' }))
  }, [isLoaded, file])
  return load
}

async function readDeck(file: string): Promise<Deck> {
  const deck = await loadModule<DeckFile>(file)
  const items = deck.cards.filter((card) => card.kind === 'item')
  const checks = items.filter(({ isCheck }) => isCheck)
  const wasMissed = await Promise.all(checks.map((card) => wasFirstMissed(card, $progress.get())))
  const missed = new Set(checks.filter((_, at) => wasMissed[at]).map(({ face }) => face.id))
  // Asked for now, so that a connection that breaks later costs nothing.
  for (const { face, keyFile, isCheck } of items) {
    if (!isCheck || missed.has(face.id)) loadKey(face.id, keyFile).catch(() => {})
  }
  return { ...deck, missed }
}

/** The record says whether any try was right; whether the first one was, only the key can tell. */
async function wasFirstMissed({ face, keyFile }: ItemFace, entries: Entries): Promise<boolean> {
  const known = findEntry(entries, 'question', face.id)
  if (!known?.right) return known !== undefined
  if (known.first.counter === known.last.counter) return false
  const { key } = await loadKey<SingleKey>(face.id, keyFile)
  const mark = single.mark(face, key, known.first.chosen)
  return mark.kind === 'marked' && mark.points < mark.of
}
