import { atom } from 'nanostores'
import type { Safety } from '#tracking/tracker.ts'

/** Whether what the learner did last is safe. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; safety: Extract<Safety, 'durable' | 'mirrored'> }
  | { kind: 'failed'; cause: unknown }

export const $saving = atom<Saving>({ kind: 'idle' })

/** How safe the record as a whole is; undefined until something is known. */
export const $safety = atom<Safety | undefined>()

/** How many kept values could not be read when this page began. */
export const $unreadable = atom(0)

/** Says whether what was done last is safe; "Saved" only once it is. */
export function wordsFor(saving: Saving): string {
  const { courseTracker } = globalThis
  if (courseTracker?.isRecording === false) return ''
  const lms = courseTracker && 'your LMS'
  if (saving.kind === 'saved' && saving.safety === 'mirrored')
    return `Kept in this browser, but not yet ${lms ? `in ${lms}` : 'safe from a crash'}.`
  const words = {
    idle: '',
    saving: 'Saving…',
    saved: `Saved in ${lms ?? 'this browser'}.`,
    failed: 'Not saved: it lasts until you close this page.',
  }
  return words[saving.kind]
}
