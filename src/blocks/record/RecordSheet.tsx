import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Tally } from '#core/assessment/score.ts'
import type { Standing } from '#core/record/record.ts'
import { today } from '#stores/assessment.ts'
import { longDate } from '#ui/long-date.ts'

/** What the record says about the course. */
export interface CourseFacts {
  title: string
  subtitle: string
  credit: string
  objectives: { id: string; text: string }[]
  passMark: Tally
  minutes: number
}

interface Props {
  name: string
  course: CourseFacts
  standing: Extract<Standing, { kind: 'complete' }>
  /** True when it was made just now, so that focus moves here. */
  isFresh: boolean
}

/** Shows the record, which prints on one page of A4. */
export function RecordSheet({ name, course, standing, isFresh }: Props) {
  const printed = usePrintDay()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows a name that was given just now.
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh, name])
  const { total, day } = standing
  return (
    <section className="record" aria-label="Your record">
      <h2
        className="record__name"
        ref={heading}
        tabIndex={-1}
        data-long={name.length > 60 || undefined}
      >
        {name}
      </h2>
      <p>
        says, from the course’s own record, to have completed{' '}
        <b>
          {course.title}: {course.subtitle}
        </b>
        , about {course.minutes} minutes of study.
      </p>
      <dl className="record__facts">
        <div>
          <dt>Final assessment passed</dt>
          <dd>{longDate(day)}</dd>
        </div>
        <div>
          <dt>Score</dt>
          <dd>
            {total.right} of {total.of} (pass mark {course.passMark.right} of {course.passMark.of})
          </dd>
        </div>
        <div>
          <dt>Date of this copy</dt>
          <dd>{longDate(printed)}</dd>
        </div>
      </dl>
      <Objectives course={course} objectives={standing.objectives} />
      <p className="record__not">
        <b>What this is not.</b> This record is self-reported. It is not a certificate, and it is no
        proof of identity: nobody watched who answered. It was made from what the course has kept,
        and anyone with the file could edit it. Only an employer or a learning management system
        (LMS) can certify.
      </p>
      <p className="record__credit">{course.credit}</p>
    </section>
  )
}

function Objectives({
  course,
  objectives,
}: Pick<Props, 'course'> & { objectives: Props['standing']['objectives'] }) {
  return (
    <table className="record__objectives">
      <caption>The objectives, and the answers that were right in the final assessment</caption>
      <thead>
        <tr>
          <th scope="col">The learner can …</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {objectives.map(({ id, right, of }) => (
          <tr key={id}>
            <th scope="row">{course.objectives.find((one) => one.id === id)?.text}</th>
            <td>
              {right} of {of}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Returns today, looked up again when it is printed. */
function usePrintDay(): string {
  const [day, setDay] = useState(() => today())
  useEffect(() => {
    const look = () => flushSync(() => setDay(today()))
    addEventListener('beforeprint', look)
    return () => removeEventListener('beforeprint', look)
  }, [])
  return day
}
