import type { Criterion } from '#core/plan/check.ts'

/** Says how many criteria are met; of each, below, whether it is and what to do. */
export function CheckedPlan({ criteria }: { criteria: readonly Criterion[] | undefined }) {
  return (
    <div className={criteria && 'plan__checked'}>
      {/* Only this much is announced: a list can be read at one's own pace. */}
      <p className="plan__verdict" role="status">
        {criteria && verdictOn(criteria)}
      </p>
      {criteria && <CriteriaList criteria={criteria} />}
    </div>
  )
}

function verdictOn(criteria: readonly Criterion[]): string {
  const met = criteria.filter(({ todo }) => todo.length === 0).length
  return met === criteria.length
    ? 'Your plan meets all four.'
    : `Your plan meets ${met} of ${criteria.length}. What to do stands below.`
}

function CriteriaList({ criteria }: { criteria: readonly Criterion[] }) {
  return (
    <>
      <ol>
        {criteria.map(({ id, text, todo }) => (
          <li key={id} data-met={todo.length === 0}>
            <b>{todo.length === 0 ? '✓ Met:' : '– Not yet:'}</b> {text}
            {todo.length > 0 && (
              <ul>
                {todo.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p className="field__hint">
        This check counts words and compares dates. Whether somebody could really watch it, you know
        better.
      </p>
    </>
  )
}
