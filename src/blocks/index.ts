import type { AuthorTag } from '#core/course/tags.ts'
import Assessment from './assessment/Assessment.astro'
import Figure from './figure/Figure.astro'
import Plan from './plan/Plan.astro'
import Case from './prose/Case.astro'
import Claim from './prose/Claim.astro'
import Commit from './prose/Commit.astro'
import Exercise from './prose/Exercise.astro'
import Link from './prose/Link.astro'
import Ref from './prose/Ref.astro'
import Reveal from './prose/Reveal.astro'
import Table from './prose/Table.astro'
import Term from './prose/Term.astro'
import Question from './question/Question.astro'
import Scenario from './scenario/Scenario.astro'
import ScenarioList from './scenario/ScenarioList.astro'
import SelfAssessment from './self-assessment/SelfAssessment.astro'
import ClaimTrace from './sources/ClaimTrace.astro'
import FactChecks from './sources/FactChecks.astro'
import References from './sources/References.astro'

/** The tags an author may write in a lesson; a and table replace Markdown's own. */
export const blocks = {
  // The same view as a check; an activity is not needed to finish a lesson.
  Activity: Question,
  Assessment,
  Case,
  Claim,
  ClaimTrace,
  Commit,
  Exercise,
  FactChecks,
  Figure,
  Plan,
  Question,
  Ref,
  References,
  Reveal,
  Scenario,
  ScenarioList,
  SelfAssessment,
  Term,
  a: Link,
  table: Table,
} satisfies Record<AuthorTag | 'a' | 'table', unknown>
