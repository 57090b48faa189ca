/** The tags that authors may write in a lesson or a page. */
export const authorTags = [
  'Activity',
  'Assessment',
  'Case',
  'Claim',
  'ClaimTrace',
  'Commit',
  'Exercise',
  'FactChecks',
  'Figure',
  'Plan',
  'Question',
  'Ref',
  'References',
  'Reveal',
  'Scenario',
  'ScenarioList',
  'SelfAssessment',
  'Term',
] as const

/** The tags that authors may write in a page about the course itself. */
export const aboutTags = [
  'Checklist',
  'Conformance',
  'Contact',
  'Proven',
  'ReportHead',
  'Standing',
  'Suites',
] as const

export type AboutTag = (typeof aboutTags)[number]

export type AuthorTag = (typeof authorTags)[number]
