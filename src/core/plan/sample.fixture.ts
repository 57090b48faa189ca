import type { Plan } from './plan.ts'

/** A plan that meets all four criteria: the one that L53 shows. */
export const soundPlan: Plan = {
  start: '2026-05-04',
  managing: {
    capability: 'Performance measurement',
    practice: 'Post the share of dangerous trees made safe within five days on the depot board',
    first: '2026-05-04',
    often: 'Each week',
    source: 'Bea, scheduler',
    outcome: 'The crews plan their week by it',
  },
  leading: {
    capability: 'Stakeholder influence',
    practice: 'Walk one street with Mr Anand before any felling is planned',
    first: '2026-05-15',
    often: 'One street a month',
    source: 'Mr Anand',
    outcome: 'Residents hear of a felling from us first',
  },
}
