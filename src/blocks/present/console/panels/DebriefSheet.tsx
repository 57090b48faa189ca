import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StageBook } from '#core/workshop/book.ts'
import { type Debrief, debriefOf } from '#core/workshop/debrief.ts'
import type { Session } from '#core/workshop/session.ts'
import { count } from '#ui/counted.ts'

interface Props {
  session: Session
  book: StageBook
}

/** What the room did, on paper: printing the console prints this and nothing else. */
export function DebriefSheet(props: Props) {
  return useIsPrinting() ? <Sheet {...props} /> : null
}

/** A sheet that is made anew at every vote would cost time, and nobody sees it on the screen. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

function Sheet({ session, book }: Props) {
  const { stories, questions, acts } = debriefOf(session, book)
  const day = new Date(session.at).toLocaleDateString('en-GB', { dateStyle: 'long' })
  return (
    <article className="debrief">
      <h1>{book.plan.title}: what the room did</h1>
      <p>
        {day}
        {session.isRehearsal && ', a rehearsal'}
        {session.people !== undefined &&
          `, ${count(session.people, 'person', 'people')} in the room`}
      </p>
      {stories.map((story) => (
        <Story key={story.part} story={story} />
      ))}
      {acts.some((act) => act.count > 0) && (
        <p>
          What the room chose, by act:{' '}
          {acts.map((act) => `${act.act.toLowerCase()} ${act.count}`).join(', ')}.
        </p>
      )}
      {questions.some(({ rounds }) => rounds.length > 0) && <h2>Questions</h2>}
      {questions.map((question) => (
        <Votes key={question.part} result={question} />
      ))}
    </article>
  )
}

function Story({ story: { title, paths, decisions } }: { story: Debrief['stories'][number] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {paths.map(({ isWhatIf, steps, ending }) => {
          const way = steps.map(({ scene, letter }) => `${scene}: ${letter}`).join('; ')
          return (
            <li key={`${isWhatIf} ${way}`}>
              <b>{isWhatIf ? 'What if' : 'The room'}</b> {way}
              {ending !== undefined && `; ending: ${ending}`}
            </li>
          )
        })}
      </ul>
      {decisions.map((decision) => (
        <Votes key={decision.heading} result={decision} />
      ))}
    </section>
  )
}

type Result = Debrief['questions'][number]

function Votes({ result }: { result: Result }) {
  const { heading, ask, options, rounds, followed, by, best, moved } = result
  if (rounds.length === 0) return null
  return (
    <table className="debrief__votes">
      <caption>
        <b>{heading}</b> {ask}
        {followed !== undefined &&
          ` Followed: ${followed}${by === 'facilitator' ? ', by the facilitator’s choice' : ''}.`}
        {best !== undefined && ` Best answer: ${best}.`}
        {moved !== undefined && ` At least ${count(moved, 'person', 'people')} changed.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          {rounds.map(({ round, voted, isEstimate }) => (
            <th scope="col" key={round}>
              {round === 1 ? 'First vote' : 'Second vote'} ({isEstimate && '≈ '}
              {voted})
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map(({ letter, text }, at) => (
          <tr key={letter}>
            <th scope="row">
              {letter}. {text}
            </th>
            {rounds.map(({ round, counts, isEstimate }) => (
              <td key={round}>
                {isEstimate && '≈ '}
                {counts[at] ?? 0}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
