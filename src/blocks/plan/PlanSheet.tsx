import { kinds, type Part, type Plan, parts } from '#core/plan/plan.ts'
import { longDate } from '#ui/long-date.ts'
import { kindNames, partNames } from './words.ts'

/** From so many characters on, one page of A4 needs smaller print even for the widest letters. */
const muchText = 1800

/** Shows the plan on paper, one page whatever it holds; an empty one leaves room for a pen. */
export function PlanSheet({ plan }: { plan: Plan }) {
  const length = kinds.flatMap((kind) => Object.values(plan[kind])).join('').length
  return (
    <table
      className="plan__sheet"
      data-empty={length === 0 || undefined}
      data-full={length > muchText || undefined}
    >
      <caption>
        My 90-day plan. Day 0: {plan.start ? longDate(plan.start) : '____________________'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {kindNames[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{partNames[part]}</th>
            {kinds.map((kind) => (
              <td key={kind}>{wordsOf(plan[kind][part], part)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function wordsOf(value: string, part: Part): string {
  return part === 'first' ? longDate(value) : value
}
