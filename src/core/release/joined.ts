import type { Needs } from '#core/course/needs.ts'
import type { Lock } from './lock.ts'

/**
 * Tells when a lesson, and what finishing it asks for, came into the course, as far as that was
 * after everything else: what has been there from the start says nothing.
 */
export function joinedOf(
  { entries }: Pick<Lock, 'entries'>,
  lesson: string,
): Pick<Needs, 'added' | 'since'> {
  const entry = entries.find(({ id }) => id === lesson)
  if (!entry) return {}
  const { added, needs = {} } = entry
  const later = Object.entries(needs).filter(([, joined]) => joined > added)
  return {
    ...(added > 1 && { added }),
    ...(later.length > 0 && { since: Object.fromEntries(later) }),
  }
}
