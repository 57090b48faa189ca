/** The pages about the learner's own work, in the order of the contents. */
export const ownPages = [
  { id: 'SCENARIOS', title: 'Scenarios', href: '/scenarios.html' },
  { id: 'REVIEW', title: 'Review for today', href: '/review.html' },
  { id: 'RESULTS', title: 'Results', href: '/results.html' },
  { id: 'PRACTICE', title: 'Practise what you missed', href: '/practice.html' },
  { id: 'PLAN', title: '90-day plan', href: '/plan.html' },
  { id: 'RECORD', title: 'Record of completion', href: '/record.html' },
  { id: 'DATA', title: 'Your data', href: '/your-data.html' },
] as const
