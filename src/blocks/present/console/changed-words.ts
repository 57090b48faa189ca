import type { Fit } from '#core/workshop/fits-book.ts'
import { count, list } from '#ui/counted.ts'

type Lost = Extract<Fit, { kind: 'changed' }>['lost']

/** Says what of a session has no place in the content of today. */
export function changedWords({ parts, choices, place }: Lost): string {
  const gone = [
    ...(parts.length > 0 ? [count(parts.length, 'part of the plan', 'parts of the plan')] : []),
    ...(choices > 0 ? [count(choices, 'choice of a story', 'choices of stories')] : []),
    ...(place ? ['the picture that was on the stage'] : []),
  ]
  const lead = 'The course has changed since this session began.'
  if (gone.length === 0) return `${lead} Everything in the session still fits.`
  return `${lead} No longer there: ${list(gone)}. The votes stay in the session, and the stage shows the nearest picture.`
}
