import { makeAgenda } from '#core/review/agenda.ts'
import type { DayPlan } from './day-plan.ts'
import { dueWords } from './words.ts'

interface Props {
  plan: DayPlan
  /** What each topic is called. */
  topics: Readonly<Record<string, string>>
}

/** Lists what comes when, topic by topic. */
export function Agenda({ plan, topics }: Props) {
  const { cards, logs, minutesEast, today } = plan
  return (
    <details className="review__agenda">
      <summary>What comes when</summary>
      <table className="results__table">
        <caption className="visually-hidden">The next review of each topic</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col">Cards met</th>
            <th scope="col">Next review</th>
          </tr>
        </thead>
        <tbody>
          {makeAgenda(cards, logs, { minutesEast }).map(({ topic, cards: all, met, due }) => (
            <tr key={topic}>
              <th scope="row">{topics[topic] ?? topic}</th>
              <td>
                {met} of {all}
              </td>
              <td>{whenWords(due, today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function whenWords(due: number | undefined, today: number): string {
  if (due === undefined) return 'New'
  return due <= today ? 'Due now' : dueWords(due, today)
}
