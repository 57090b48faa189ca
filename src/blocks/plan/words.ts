import type { Kind, Part } from '#core/plan/plan.ts'

export const kindNames: Record<Kind, string> = { managing: 'Managing', leading: 'Leading' }

/** What each part is called, on the screen and on paper. */
export const partNames: Record<Part, string> = {
  capability: 'Capability',
  practice: 'What I will do, where others can see it',
  first: 'First date',
  often: 'How often after that',
  source: 'Who will tell me how it went',
  outcome: 'What that person should see by day 90',
}
