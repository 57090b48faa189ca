import { items } from '#core/question/items.fixture.ts'
import { forLearners, scenarioSchema } from '#core/scenario/scenario.ts'
import { storyWith } from '#core/scenario/story.fixture.ts'
import type { ReportFacts } from './facts.ts'
import { reportItem } from './report-item.ts'
import { reportScenario } from './report-scenario.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id, text: `Way ${id}` }))

/** An item of the bank with one right option, a. */
function bankItem(id: string): ReportFacts['items'][number] {
  const objective = id.slice(0, id.indexOf('-'))
  return { id, objective, kind: 'choice', text: `Which way in ${id}?`, options, key: ['a'] }
}

/** A small course: two units, two objectives, an item of every kind and a story. */
export const facts: ReportFacts = {
  course: 'boats',
  title: 'Boats',
  release: 3,
  units: [
    {
      minutes: 5,
      needs: { lesson: 'L10', questions: ['LO1-K1'], scenarios: [], assessments: [] },
    },
    {
      minutes: 10,
      needs: { lesson: 'FIN', questions: [], scenarios: ['SC1'], assessments: ['final'] },
    },
  ],
  objectives: [
    { id: 'LO1', text: 'tell boats apart' },
    { id: 'LO2', text: 'sail' },
  ],
  items: [
    ...['LO1-K1', 'LO1-F1', 'LO1-F2', 'LO2-F1', 'LO2-F2'].map(bankItem),
    ...Object.values(items).map((item) => reportItem(item)),
  ],
  scenarios: [reportScenario(forLearners(scenarioSchema.parse(storyWith({ id: 'SC1' }))))],
  passMark: { right: 3, of: 4 },
  reporting: {
    completion: 'units-and-pass',
    score: true,
    interactions: true,
    style: 'passed-incomplete',
  },
}

/** The same course, told otherwise. */
export function factsWith(reporting: Partial<ReportFacts['reporting']>): ReportFacts {
  return { ...facts, reporting: { ...facts.reporting, ...reporting } }
}
