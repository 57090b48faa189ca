import * as z from 'zod'

const verdictSchema = z.strictObject({
  /** The number of the criterion, such as "1.3.1". */
  criterion: z.string().regex(/^\d+(\.\d+)+$/, 'Write a number such as "1.3.1", in quotes.'),
  is: z.enum(['supports', 'partially', 'does-not']),
  /** What was found, in a sentence; needed where something was. */
  because: z.string().min(1).optional(),
})

/** One person with one assistive technology, on one day. */
const sessionSchema = z
  .strictObject({
    date: z.iso.date({ error: 'Write a date such as "2026-12-01", in quotes.' }),
    /** Who did it. */
    name: z.string().min(1),
    /** The release that was tried, as course.lock.json counts them. */
    release: z.int().positive(),
    /** Such as "NVDA 2026.1, Firefox 153, Windows 11". */
    with: z.string().min(1),
    verdicts: z.array(verdictSchema).min(1),
  })
  .refine(({ verdicts }) => verdicts.every(({ is, because }) => is === 'supports' || because), {
    error: 'Say with "because" what was found, wherever the verdict is not "supports".',
  })

/** Describes evidence/by-hand.yaml: what people found who tried the course by hand. */
export const byHandSchema = z.strictObject({ sessions: z.array(sessionSchema) })

export type ByHand = z.output<typeof byHandSchema>

/** What a person says of a criterion, with when and with what. */
export interface Verdict {
  is: 'supports' | 'partially' | 'does-not'
  because?: string | undefined
  date: string
  with: string
  release: number
}

/** Lists what people say of a criterion: of each technology the latest, and never of another release. */
export function verdictsOn({ sessions }: ByHand, criterion: string, release: number): Verdict[] {
  const all = sessions
    .filter((session) => session.release === release)
    .flatMap(({ verdicts, ...session }) =>
      verdicts
        .filter((verdict) => verdict.criterion === criterion)
        .map(({ is, because }) => ({ is, because, ...session })),
    )
    .sort((a, b) => a.date.localeCompare(b.date))
  return [...new Map(all.map((verdict) => [verdict.with, verdict])).values()].map(
    ({ name: _name, ...verdict }) => verdict,
  )
}
