import type { ObjectivePlace } from '#core/assessment/pool.ts'
import { type Outcome, tallyByObjective } from '#core/assessment/score.ts'
import { addressOf } from '#stores/keys.ts'

interface Props {
  outcomes: readonly Outcome[]
  objectives: readonly ObjectivePlace[]
}

/** Shows the result of each objective, as marks to see at a glance and as words and numbers. */
export function ObjectiveTable({ outcomes, objectives }: Props) {
  const tallies = tallyByObjective(
    outcomes,
    objectives.map(({ id }) => id),
  ).filter(({ of }) => of > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="results__scroll" aria-label="By objective" tabIndex={0}>
      <table className="results__table">
        <caption>By objective</caption>
        <thead>
          <tr>
            <th scope="col">You can …</th>
            <th scope="col">Right</th>
            <th scope="col">Start here</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ objective, right, of }) => {
            const place = objectives.find(({ id }) => id === objective)
            return (
              <tr key={objective}>
                <th scope="row">{place?.text}</th>
                <td>
                  <span className="results__dots" aria-hidden="true">
                    {'●'.repeat(right)}
                    {'○'.repeat(of - right)}
                  </span>{' '}
                  {right} of {of}
                </td>
                <td>
                  {right === of
                    ? '–'
                    : place?.lessons.map((lesson) => (
                        <a key={lesson.href} href={addressOf(lesson.href)}>
                          {lesson.title}
                        </a>
                      ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
