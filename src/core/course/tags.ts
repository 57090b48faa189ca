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

export type AuthorTag = (typeof authorTags)[number]
