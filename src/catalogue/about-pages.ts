/** The pages about the course itself, in their order. */
export const aboutPages = [
  { id: 'accessibility', title: 'Accessibility' },
  { id: 'conformance', title: 'Conformance report' },
  { id: 'evidence', title: 'Test results' },
  { id: 'privacy', title: 'Privacy' },
] as const
