import type { Results } from '#core/reporting/results.ts'
import type { Token } from '#core/reporting/tokens.ts'
import type { LmsState } from '#tracking/lms/session.ts'
import type { Outside } from './launch.ts'

// What a session still tries after its test is no part of the clock that later tests turn.
const later = setTimeout

/** A tab of a browser: a real network, storage of its own, and back-off a hundred times as fast. */
export interface Tab extends Outside {
  kept: Map<string, string>
  waits: number[]
}

export function openTab(changes: Partial<Outside> = {}): Tab {
  const kept = new Map<string, string>()
  const waits: number[] = []
  return {
    kept,
    waits,
    fetch: (...request) => fetch(...request),
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    },
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    wait: (ms) => {
      waits.push(ms)
      return new Promise((resolve) => later(resolve, ms / 100).unref())
    },
    namespace: 'course:cmi5',
    patience: 400,
    ...changes,
  }
}

const token = (text: string): Token => ({ token: text.toLowerCase(), letter: text[0] ?? '', text })

/** One answer to a question with the options Yes and No. */
export function answer(id: string, chosen = 'Yes'): Results['interactions'][number] {
  const [yes, no] = [token('Yes'), token('No')]
  return {
    id,
    text: `Is ${id} so?`,
    response: {
      kind: 'choice',
      options: [yes, no],
      chosen: [chosen === 'Yes' ? yes : no],
      right: [yes],
    },
    result: chosen === 'Yes' ? 'correct' : 'incorrect',
  }
}

/** What an LMS is told of somebody who has begun, with the changes given. */
export function stateWith(results: Partial<Results> = {}, suspendData = 'LM1.1.x'): LmsState {
  return {
    suspendData,
    activeSeconds: 60,
    results: {
      completion: 'incomplete',
      success: 'unknown',
      progress: 0,
      location: 'L10',
      objectives: [],
      interactions: [],
      ...results,
    },
  }
}

/** A score in per cent. */
export function scoreOf(raw: number): NonNullable<Results['score']> {
  return { raw, scaled: raw / 100 }
}

/** Waits until something is so, for two seconds at most. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  if (!isSo()) throw new Error('It never came to be so.')
}
