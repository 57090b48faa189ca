import { type Entries, findEntry } from '#core/progress/entry.ts'
import { fingerprint } from '#core/question/seed.ts'
import { play } from '#core/scenario/play.ts'
import { reportRun } from '#core/scenario/report.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { ReportFacts } from './facts.ts'
import { type Response, respond, type Verdict } from './response.ts'
import { safeId, tokensOf } from './tokens.ts'

/** One answer or decision. */
export interface Interaction {
  /** A letter, then letters, digits and "_"; unique in a record and the same ever after. */
  readonly id: string
  /** What was asked, for whoever reads the report. */
  readonly text: string
  readonly objective?: string
  readonly response: Response
  readonly result: Verdict
}

/**
 * Lists what was answered and decided, the earliest first: the last answer to each question, be it
 * in a lesson or in an assessment that was handed in, and each decision of each way that a scenario
 * was played to an end.
 */
export function interactionsOf(entries: Entries, facts: ReportFacts): Interaction[] {
  return [...answersIn(entries, facts), ...decisionsIn(entries, facts)]
    .sort((a, b) => a.counter - b.counter)
    .map(({ interaction }) => interaction)
}

/** With the counter of the answer or the run, for its place in the list. */
interface Counted {
  counter: number
  interaction: Interaction
}

function answersIn(entries: Entries, { items }: ReportFacts): Counted[] {
  const handedIn = Object.values(entries).flatMap((entry) =>
    entry.kind === 'attempt' && entry.submitted ? [entry.submitted.answers] : [],
  )
  return items.flatMap((item) => {
    const practised = findEntry(entries, 'question', item.id)?.last
    const tested = handedIn.map((answers) =>
      Object.hasOwn(answers, item.id) ? answers[item.id] : undefined,
    )
    const last = [practised, ...tested]
      .filter((answer) => answer !== undefined)
      .sort((a, b) => a.counter - b.counter)
      .at(-1)
    const said = last && respond(item, last.chosen)
    if (!last || !said) return []
    const { id, text, objective } = item
    const interaction = { id: safeId(id), text, ...(objective && { objective }), ...said }
    return { counter: last.counter, interaction }
  })
}

function decisionsIn(entries: Entries, { scenarios }: ReportFacts): Counted[] {
  return scenarios.flatMap((scenario) => {
    const { finished = [] } = findEntry(entries, 'scenario', scenario.id) ?? {}
    return finished.flatMap(({ counter, choices }) =>
      decisionsOf(scenario, choices).map((interaction) => ({ counter, interaction })),
    )
  })
}

/** A run that no longer replays to its end is not told: its decisions were others. */
function decisionsOf(scenario: Scenario, choices: readonly string[]): Interaction[] {
  const run = play(scenario, choices)
  const { completion, interactions } = reportRun(scenario, run)
  if (completion !== 'completed' || run.dropped > 0) return []
  const way = fingerprint(choices.join(' '))
  return interactions.flatMap(({ id, response, result }, at): Interaction[] => {
    const scene = run.steps[at]?.scene
    const tokens = tokensOf(scene?.choices ?? [])
    const chosen = tokens.get(response)
    if (!scene || !chosen) return []
    return [
      {
        id: safeId(`${id}.${way}`),
        text: scene.title,
        response: { kind: 'choice', options: [...tokens.values()], chosen: [chosen] },
        result,
      },
    ]
  })
}
